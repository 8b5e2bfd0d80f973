import { clsx } from 'clsx';
import { clockText } from '#renderer/ui/time-text.ts';
import type { Stage } from '#shared/bank/question.ts';
import { fillerNorms } from '#shared/report/norms.ts';
import type { Flag } from '#shared/report/report.ts';
import { fillersByMinute, linear } from './chart-data.ts';
import { ChartFigure, TimeAxis } from './chart-figure.tsx';

const WIDTH = 480;
const HEIGHT = 72;
/** Thin enough that a minute is a mark and not a block. */
const BAR = 14;

/** Fillers a minute, minute by minute, on the band in which they do no harm. */
export function FillersChart({
  flags,
  durationMs,
  stage,
}: {
  flags: readonly Flag[];
  durationMs: number;
  stage: Stage;
}) {
  const rates = fillersByMinute(flags, durationMs);
  if (rates.length < 2) return null;
  const fine = stage === 'coding' ? fillerNorms.first : fillerNorms.fine;
  const most = Math.max(fine * 1.6, ...rates.map(({ perMinute }) => perMinute));
  const up = linear(0, most, HEIGHT);
  const x = linear(0, durationMs, WIDTH);
  const said = rates.map(({ startMs, perMinute }) => `from ${clockText(startMs)} ${perMinute}`).join(', ');
  return (
    <ChartFigure name="Fillers" note={`Up to ${fine} a minute does no harm.`}>
      <svg
        role="img"
        aria-label={`Fillers a minute: ${said}.`}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-18 w-full"
      >
        <rect x={0} width={WIDTH} y={HEIGHT - up(fine)} height={up(fine)} className="fill-accent-wash" />
        {rates.map(({ startMs, endMs, perMinute }) => (
          <rect
            key={startMs}
            rx={1.5}
            x={x((startMs + endMs) / 2) - BAR / 2}
            width={BAR}
            y={HEIGHT - up(perMinute)}
            height={up(perMinute)}
            className={clsx(perMinute > fine ? 'fill-mark-filler' : 'fill-mark-evidence')}
          />
        ))}
        <line
          x1={0}
          x2={WIDTH}
          y1={HEIGHT}
          y2={HEIGHT}
          className="stroke-line"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <TimeAxis>{['0:00', clockText(durationMs)]}</TimeAxis>
    </ChartFigure>
  );
}
