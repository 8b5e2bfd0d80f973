import { X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { countedPhrase } from '#shared/report/counting.ts';
import { bareText } from '#shared/report/places.ts';

/** A list of words or short phrases, with a field that adds to it. */
export function CountedWords({
  label,
  note,
  example,
  words,
  onChange,
}: {
  label: string;
  note: string;
  example: string;
  words: readonly string[];
  onChange(words: string[]): void;
}) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const word = countedPhrase.safeParse(bareText(typed));
    if (!word.success) {
      setProblem('Type a word or a short phrase of letters.');
      return;
    }
    setTyped('');
    setProblem(null);
    if (!words.includes(word.data)) onChange([...words, word.data].sort());
  };
  return (
    <form onSubmit={add} className="w-full max-w-md">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-note`} className="text-note text-quiet">
        {note}
      </p>
      <div className="mt-2 flex gap-2">
        <input
          id={id}
          value={typed}
          placeholder={example}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-note`}
          aria-invalid={problem !== null}
          onChange={(event) => setTyped(event.target.value)}
          className="h-9 min-w-0 flex-1 rounded-control border border-edge bg-sheet px-3 placeholder:text-faint"
        />
        <Button type="submit">Add</Button>
      </div>
      {problem && (
        <p role="alert" className="mt-1 text-care text-note">
          {problem}
        </p>
      )}
      {words.length > 0 && (
        <ul aria-label={label} className="mt-3 flex flex-wrap gap-2">
          {words.map((word) => (
            <li
              key={word}
              className="inline-flex h-8 items-center gap-1 rounded-control border border-line bg-sheet pl-3"
            >
              {word}
              <button
                type="button"
                aria-label={`Remove ${word}`}
                onClick={() => onChange(words.filter((other) => other !== word))}
                className="inline-flex size-7 items-center justify-center rounded-control text-quiet transition-colors hover:text-ink"
              >
                <X aria-hidden="true" className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
