import { Mic } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Asking, AskingState } from '#renderer/stores/asking-store.ts';
import { Button } from '#renderer/ui/button.tsx';

/** A line to type a question in, or to say that one is being spoken. Esc puts it away. */
export function AskField({
  asking,
  state: { busy, speakingFrom },
  canSpeak,
}: {
  asking: Asking;
  state: AskingState;
  /** A question can be spoken only into a recording. */
  canSpeak: boolean;
}) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const speaking = speakingFrom !== null;

  // The focus goes back to where it was: to the editor, to a bullet, or to nothing.
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') asking.close();
    // With Ctrl or Command it is the key that starts and stops.
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void asking.ask(text);
  };

  return (
    <div className="flex flex-wrap items-center gap-2">
      <input
        ref={field}
        value={text}
        aria-label="Ask the interviewer"
        placeholder="How many writes a second?"
        autoComplete="off"
        maxLength={400}
        readOnly={busy !== null}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-9 min-w-44 flex-1 scroll-mb-36 rounded-control border border-edge bg-sheet px-3 placeholder:text-faint"
      />
      {canSpeak && (
        <Button
          aria-pressed={speaking}
          disabled={busy !== null}
          onClick={() => (speaking ? asking.spoken() : asking.speak())}
        >
          <Mic aria-hidden="true" className="size-4" />
          {speaking ? 'Done asking' : 'Ask aloud'}
        </Button>
      )}
    </div>
  );
}
