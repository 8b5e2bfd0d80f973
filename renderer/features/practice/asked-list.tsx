import { useEffect, useRef } from 'react';
import type { AskedOfInterviewer } from '#shared/practice/attempt.ts';

/** What was asked and answered, newest last. It stays for as long as the room does. */
export function AskedList({ asked }: { asked: readonly AskedOfInterviewer[] }) {
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest is shown whenever there is one more
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [asked.length]);
  if (asked.length === 0) return null;
  return (
    <ul
      ref={list}
      aria-label="You asked"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="flex max-h-36 [@media(max-height:45rem)]:max-h-24 flex-col gap-2 overflow-y-auto rounded-control border border-line bg-sheet px-3 py-2"
    >
      {asked.map(({ text, answer }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever taken out or moved
        <li key={index}>
          <p className="text-note text-quiet">{text}</p>
          <p className="font-serif">{answer}</p>
        </li>
      ))}
    </ul>
  );
}
