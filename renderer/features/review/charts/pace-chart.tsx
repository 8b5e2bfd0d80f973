import { paceNorms } from '#shared/report/norms.ts';
import type { Delivery } from '#shared/report/report.ts';
import { linear, linePath, paceInWords } from './chart-data.ts';
import { CHART_WIDTH, TimeChart } from './time-chart.tsx';

const HEIGHT = 96;
const HIGHEST = 240;

/** Words a minute over the answer, with long pauses (thin) and without them, on the band that is easy to follow. */
export function PaceChart({ delivery, durationMs }: { delivery: Delivery; durationMs: number }) {
  const { pace = [] } = delivery;
  if (pace.length < 2) return null;
  const { easyFrom, easyTo } = paceNorms;
  const x = linear(0, durationMs, CHART_WIDTH);
  const up = linear(0, HIGHEST, HEIGHT);
  const y = (wpm: number | null) => (wpm === null ? null : HEIGHT - up(wpm));
  return (
    <TimeChart
      name="Pace"
      note={`${easyFrom} to ${easyTo} words a minute is easy to follow.`}
      label={paceInWords(delivery, [easyFrom, easyTo])}
      height={HEIGHT}
      band={[up(easyFrom), up(easyTo)]}
      durationMs={durationMs}
      footnote="Dotted: the same without long pauses."
    >
      <path
        d={linePath(pace.map(({ atMs, withoutPauses }) => [x(atMs), y(withoutPauses)]))}
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
    </TimeChart>
  );
}
