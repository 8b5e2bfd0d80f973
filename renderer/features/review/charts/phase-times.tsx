import { clsx } from 'clsx';
import { clockText } from '#renderer/ui/time-text.ts';
import type { PhaseTime } from '#shared/report/report.ts';
import { longestPhase } from './chart-data.ts';
import { ChartFigure } from './chart-figure.tsx';

const percent = (ms: number, of: number) => `${(100 * ms) / of}%`;

/** The time that each phase got, its budget as a tick on the same line. */
export function PhaseTimes({ phases }: { phases: readonly PhaseTime[] }) {
  if (phases.length === 0) return null;
  const longest = longestPhase(phases);
  const byEar = phases.some(({ by }) => by === 'ear');
  return (
    <ChartFigure name="Time by phase" note={byEar ? 'Roughly, from what was said.' : 'As you marked it.'}>
      <dl className="flex flex-col gap-1.5">
        {phases.map(({ phase, budgetMs, spentMs, startMs, by }) => (
          <div key={phase} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
            <dt className="truncate text-note">{phase}</dt>
            <dd className="tabular text-note text-quiet">
              {startMs === null && by === 'ear' ? <Unknown /> : clockText(spentMs)}
              <span className="text-faint"> of {clockText(budgetMs)}</span>
            </dd>
            <div aria-hidden="true" className="relative col-span-2 h-2">
              <span className="absolute inset-y-[3px] left-0 w-full rounded-full bg-hover" />
              <span
                style={{ width: percent(spentMs, longest) }}
                className={clsx(
                  'absolute inset-y-[3px] left-0 rounded-full',
                  spentMs > 2 * budgetMs ? 'bg-mark-filler' : 'bg-mark-evidence',
                )}
              />
              <span style={{ left: percent(budgetMs, longest) }} className="absolute inset-y-0 w-px bg-ink" />
            </div>
          </div>
        ))}
      </dl>
    </ChartFigure>
  );
}

/** No sentence was told apart as this phase: that is not to say that there was none. */
function Unknown() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">not told apart,</span>
    </>
  );
}
