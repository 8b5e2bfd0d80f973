import { Search } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { Kbd } from '#renderer/ui/kbd.tsx';

/** What the arrows and Enter do, the same in the field and in the list. */
export interface ListMoves {
  onStep(by: number): void;
  onOpen(): void;
}

/** Moves through the questions from wherever the focus is; true when the key was one of ours. */
export function handleListKey(event: KeyboardEvent, { onStep, onOpen }: ListMoves): boolean {
  if (event.key === 'ArrowDown') onStep(1);
  else if (event.key === 'ArrowUp') onStep(-1);
  else if (event.key === 'Enter') onOpen();
  else return false;
  event.preventDefault();
  return true;
}

/** Searches while typing; the arrows go through what is found without leaving the field. */
export function SearchField({
  ref,
  words,
  onWords,
  found,
  ...moves
}: ListMoves & {
  ref: Ref<HTMLInputElement>;
  words: string;
  onWords(words: string): void;
  found: number;
}) {
  return (
    <div className="relative shrink-0">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-quiet"
      />
      <input
        id="question-search"
        data-slash="Search the questions"
        ref={ref}
        type="search"
        aria-label="Search the questions"
        aria-controls={found > 0 ? 'question-list' : undefined}
        placeholder="Search"
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={(event) => {
          if (handleListKey(event, moves)) return;
          if (event.key !== 'Escape') return;
          event.preventDefault();
          if (words === '') event.currentTarget.blur();
          else onWords('');
        }}
        className="peer h-9 w-full rounded-control border border-edge bg-sheet pr-10 pl-9 [&::-webkit-search-cancel-button]:hidden"
      />
      <span className="absolute inset-y-0 right-2.5 flex items-center peer-focus:hidden" aria-hidden="true">
        <Kbd>/</Kbd>
      </span>
      <p role="status" className="sr-only">
        {found === 1 ? 'One question' : `${found} questions`}
      </p>
    </div>
  );
}
