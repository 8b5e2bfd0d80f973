import { type KeyboardEvent, useId, useRef } from 'react';

/** Five points, set down before speaking and kept in sight. They are notes, not part of the answer. */
export function Bullets({
  bullets,
  onChange,
}: {
  bullets: readonly string[];
  onChange(bullets: readonly string[]): void;
}) {
  const heading = useId();
  const fields = useRef<(HTMLInputElement | null)[]>([]);

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.metaKey) return;
    const to = { Enter: index + 1, ArrowDown: index + 1, ArrowUp: index - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    fields.current[to]?.focus();
  };

  return (
    <section aria-labelledby={heading} className="max-w-measure">
      <h2 id={heading} className="text-note text-quiet">
        Your five bullets
      </h2>
      <ol className="mt-1">
        {bullets.map((bullet, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: five fixed places
          <li key={index} className="flex items-baseline gap-3 border-line border-b">
            <span aria-hidden="true" className="tabular w-3 text-note text-faint">
              {index + 1}
            </span>
            <input
              ref={(field) => {
                fields.current[index] = field;
              }}
              value={bullet}
              aria-label={`Bullet ${index + 1}`}
              autoComplete="off"
              maxLength={200}
              onChange={(event) => onChange(bullets.with(index, event.target.value))}
              onKeyDown={(event) => onKeyDown(event, index)}
              className="h-10 min-w-0 flex-1 text-ellipsis rounded-mark bg-transparent px-1 -outline-offset-2"
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
