import { memo } from 'react';
import { LANE_HEIGHT, lanePath } from './lane-shapes.ts';
import type { Lane, LaneItem } from './lanes.ts';

interface Shape {
  readonly stroke: string;
  readonly width: number;
  readonly cap: 'round' | 'square';
  readonly dots: boolean;
}

/** The same shapes as in the text: dots, gaps, side bars. Widths in pixels, whatever the length of the answer. */
const shapes: Record<Exclude<Lane['id'], 'phases'>, Shape> = {
  fillers: { stroke: 'stroke-mark-filler', width: 5, cap: 'round', dots: true },
  claims: { stroke: 'stroke-mark-hedge', width: 3, cap: 'square', dots: false },
  pauses: { stroke: 'stroke-faint', width: 3, cap: 'round', dots: false },
  evidence: { stroke: 'stroke-mark-evidence', width: 5, cap: 'square', dots: false },
  code: { stroke: 'stroke-accent', width: 4, cap: 'square', dots: true },
};

/** The marks of a lane. What is not certain is drawn hollow. Phases have their names. */
export const LaneMarks = memo(function LaneMarks({
  id,
  items,
  durationMs,
}: {
  id: Lane['id'];
  items: readonly LaneItem[];
  durationMs: number;
}) {
  const length = Math.max(1, durationMs);
  if (id === 'phases') {
    return items.map(({ startMs, endMs, label }) => (
      <span
        key={`${startMs} ${label}`}
        style={{ left: `${(100 * startMs) / length}%`, width: `${(100 * (endMs - startMs)) / length}%` }}
        className="absolute inset-y-0 truncate border-line border-l pl-1 text-[0.75rem] text-quiet leading-4"
      >
        {label}
      </span>
    ));
  }
  const { stroke, width, cap, dots } = shapes[id];
  const hollow = items.filter((item) => item.hollow);
  const path = (d: string, className: string, strokeWidth: number) =>
    d && (
      <path
        d={d}
        className={`fill-none ${className}`}
        strokeWidth={strokeWidth}
        strokeLinecap={cap}
        vectorEffect="non-scaling-stroke"
      />
    );
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${length} ${LANE_HEIGHT}`}
      preserveAspectRatio="none"
      className="absolute inset-0 size-full overflow-visible"
    >
      {path(
        lanePath(
          items.filter((item) => !item.hollow),
          dots,
        ),
        stroke,
        width,
      )}
      {path(lanePath(hollow, dots), stroke, width + 1)}
      {path(lanePath(hollow, dots), 'stroke-paper', width - 2)}
    </svg>
  );
});
