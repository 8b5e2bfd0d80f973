import { clockText } from '#renderer/ui/time-text.ts';
import { paceNorms } from '#shared/report/norms.ts';
import type { Delivery } from '#shared/report/report.ts';
import { linear, linePath, paceInWords } from './chart-data.ts';
import { ChartFigure, TimeAxis } from './chart-figure.tsx';

const WIDTH = 480;
const HEIGHT = 96;
const HIGHEST = 240;

/** Words a minute over the answer, with long pauses (thin) and without them, on the band that is easy to follow. */
export function PaceChart({ delivery, durationMs }: { delivery: Delivery; durationMs: number }) {
  const { pace = [] } = delivery;
  if (pace.length < 2) return null;
  const { easyFrom, easyTo } = paceNorms;
  const x = linear(0, durationMs, WIDTH);
  const up = linear(0, HIGHEST, HEIGHT);
  const y = (wpm: number) => HEIGHT - up(wpm);
  return (
    <ChartFigure name="Pace" note={`${easyFrom} to ${easyTo} words a minute is easy to follow.`}>
      <svg
        role="img"
        aria-label={paceInWords(delivery, [easyFrom, easyTo])}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-24 w-full overflow-visible"
      >
        <rect
          x={0}
          width={WIDTH}
          y={y(easyTo)}
          height={y(easyFrom) - y(easyTo)}
          className="fill-accent-wash"
        />
        <line
          x1={0}
          x2={WIDTH}
          y1={HEIGHT}
          y2={HEIGHT}
          className="stroke-line"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={linePath(
            pace.map(({ atMs, withoutPauses }) => [
              x(atMs),
              withoutPauses === null ? null : y(withoutPauses),
            ]),
          )}
          className="fill-none stroke-faint"
          strokeDasharray="2 3"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={linePath(pace.map(({ atMs, wpm }) => [x(atMs), y(wpm)]))}
          className="fill-none stroke-accent"
          strokeWidth={1.75}
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <TimeAxis>{['0:00', clockText(durationMs)]}</TimeAxis>
      <p className="text-note text-quiet">Dotted: the same without long pauses.</p>
    </ChartFigure>
  );
}
