import type { ReactNode } from 'react';
import { clockText } from '#renderer/ui/time-text.ts';
import { ChartFigure } from './chart-figure.tsx';

/** A drawing's own units across; it is stretched to the width that there is. */
export const CHART_WIDTH = 480;

/** A chart over the time of an answer: the band that does no harm, what is drawn on it, and the time beneath. */
export function TimeChart({
  name,
  note,
  label,
  height,
  band: [from, to],
  durationMs,
  children,
  footnote,
}: {
  name: string;
  /** What is fine, one short sentence. */
  note: string;
  /** The chart in words. */
  label: string;
  /** Its own units, which are pixels. */
  height: number;
  /** Lower and upper end of the band, from the ground up in the same units. */
  band: readonly [number, number];
  durationMs: number;
  children: ReactNode;
  footnote?: string;
}) {
  return (
    <ChartFigure name={name} note={note}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${CHART_WIDTH} ${height}`}
        preserveAspectRatio="none"
        style={{ height }}
        className="w-full overflow-visible"
      >
        <rect x={0} width={CHART_WIDTH} y={height - to} height={to - from} className="fill-accent-wash" />
        <line
          x1={0}
          x2={CHART_WIDTH}
          y1={height}
          y2={height}
          className="stroke-line"
          vectorEffect="non-scaling-stroke"
        />
        {children}
      </svg>
      <p aria-hidden="true" className="tabular mt-1 flex justify-between font-mono text-faint text-note">
        <span>0:00</span>
        <span>{clockText(durationMs)}</span>
      </p>
      {footnote && <p className="text-note text-quiet">{footnote}</p>}
    </ChartFigure>
  );
}
