import { clsx } from 'clsx';
import type { Stage } from '#shared/bank/question.ts';
import type { Delivery } from '#shared/report/report.ts';
import { ChartFigure } from './chart-figure.tsx';

/** Long pauses by their place: between two clauses they help, inside one they cost the thread. */
export function PausesChart({ pauses, stage }: { pauses: Delivery['pauses']; stage: Stage }) {
  if (!pauses || pauses.count === 0 || pauses.inside === undefined) return null;
  const rows = [
    { name: 'Between clauses', count: pauses.count - pauses.inside, colour: 'bg-mark-evidence' },
    {
      name: 'Inside a clause',
      count: pauses.inside,
      colour: stage === 'coding' ? 'bg-mark-evidence' : 'bg-mark-filler',
    },
  ];
  const note = stage === 'coding' ? 'Silence while you work is fine.' : 'Between two thoughts a pause helps.';
  return (
    <ChartFigure name="Long pauses" note={note}>
      <dl className="flex flex-col gap-1.5">
        {rows.map(({ name, count, colour }) => (
          <div key={name} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
            <dt className="text-note">{name}</dt>
            <dd className="tabular text-note text-quiet">{count}</dd>
            <div aria-hidden="true" className="col-span-2 h-2 py-[3px]">
              <div className="h-full rounded-full bg-hover">
                <div
                  style={{ width: `${(100 * count) / pauses.count}%` }}
                  className={clsx('h-full rounded-full', colour)}
                />
              </div>
            </div>
          </div>
        ))}
      </dl>
    </ChartFigure>
  );
}
