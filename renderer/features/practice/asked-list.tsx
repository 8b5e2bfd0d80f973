import type { AskedOfInterviewer } from '#shared/practice/attempt.ts';

/** What was asked and answered, newest first. It stays for as long as the room does. */
export function AskedList({ asked }: { asked: readonly AskedOfInterviewer[] }) {
  if (asked.length === 0) return null;
  return (
    <ul
      aria-label="You asked"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="flex max-h-36 flex-col gap-2 overflow-y-auto rounded-control border border-line bg-sheet px-3 py-2"
    >
      {asked
        .map(({ text, answer }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever taken out
          <li key={index}>
            <p className="line-clamp-2 text-note text-quiet">{text}</p>
            <p className="font-serif">{answer}</p>
          </li>
        ))
        .reverse()}
    </ul>
  );
}
