import { clsx } from 'clsx';
import { clockText } from '#renderer/ui/time-text.ts';
import type { Stage } from '#shared/bank/question.ts';
import { fillerNorms } from '#shared/report/norms.ts';
import type { Flag } from '#shared/report/report.ts';
import { fillersByMinute, linear, tellsRates } from './chart-data.ts';
import { CHART_WIDTH, TimeChart } from './time-chart.tsx';

const HEIGHT = 72;
/** Thin enough that a minute is a mark and not a block. */
const BAR = 14;

/** Fillers a minute, minute by minute, on the band in which they do no harm. Not for answers too short for a rate. */
export function FillersChart({
  flags,
  durationMs,
  stage,
}: {
  flags: readonly Flag[];
  durationMs: number;
  stage: Stage;
}) {
  if (!tellsRates(durationMs)) return null;
  const rates = fillersByMinute(flags, durationMs);
  const fine = stage === 'coding' ? fillerNorms.first : fillerNorms.fine;
  const most = Math.max(fine * 1.6, ...rates.map(({ perMinute }) => perMinute));
  const up = linear(0, most, HEIGHT);
  const x = linear(0, durationMs, CHART_WIDTH);
  const bar = Math.min(BAR, CHART_WIDTH / rates.length / 1.5);
  const said = rates.map(({ startMs, perMinute }) => `from ${clockText(startMs)} ${perMinute}`).join(', ');
  return (
    <TimeChart
      name="Fillers"
      note={`Up to ${fine} a minute does no harm.`}
      label={`Fillers a minute: ${said}.`}
      height={HEIGHT}
      band={[0, up(fine)]}
      durationMs={durationMs}
    >
      {rates.map(({ startMs, endMs, perMinute }) => (
        <rect
          key={startMs}
          rx={1.5}
          x={x((startMs + endMs) / 2) - bar / 2}
          width={bar}
          y={HEIGHT - up(perMinute)}
          height={up(perMinute)}
          className={clsx(perMinute > fine ? 'fill-mark-filler' : 'fill-mark-evidence')}
        />
      ))}
    </TimeChart>
  );
}
