import { useState } from 'react';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import type { AssumptionRow } from '#shared/report/report.ts';

/** Questions to ask oneself. Ticks are for the eye: they are kept nowhere and count nowhere. */
export function SelfCheck({ rows }: { rows: readonly AssumptionRow[] }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  if (rows.length === 0) return null;
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  return (
    <details className="mt-3 text-note text-quiet">
      <summary className="w-fit rounded-control py-1 hover:text-ink">
        Questions to ask yourself ({rows.length})
      </summary>
      <ul className="mt-1 flex flex-col gap-1.5">
        {rows.map(({ assumption, question }) => (
          <li key={assumption}>
            <Checkbox checked={ticked.has(assumption)} onChange={(on) => tick(assumption, on)}>
              {question}
            </Checkbox>
          </li>
        ))}
      </ul>
    </details>
  );
}
