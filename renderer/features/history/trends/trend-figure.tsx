import { TrendChart } from './trend-chart.tsx';
import type { Series, Trend } from './trend-data.ts';
import { TrendTable } from './trend-table.tsx';

const strokes: Record<Series['colour'], string> = {
  '--color-accent': 'stroke-accent fill-accent',
  '--color-mark-filler': 'stroke-mark-filler fill-mark-filler',
  '--color-quiet': 'stroke-quiet fill-quiet',
  '--color-faint': 'stroke-faint fill-faint',
};

function Key({ series }: { series: readonly Series[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-note text-quiet">
      {series.map(({ name, mark, colour, dash }) => (
        <li key={name} className="flex items-center gap-2">
          <svg aria-hidden="true" viewBox="0 0 24 8" className={`h-2 w-6 ${strokes[colour]}`}>
            {mark === 'dots' ? (
              <circle cx={12} cy={4} r={2.5} />
            ) : (
              <line x1={0} x2={24} y1={4} y2={4} strokeWidth={2} strokeDasharray={dash?.join(' ')} />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** One trend: its name, what is fine, the lines with their key, and the same as a table. */
export function TrendFigure({ trend }: { trend: Trend }) {
  return (
    <figure aria-label={trend.name} className="min-w-0 border-line border-t pt-6">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="font-serif text-reading">{trend.name}</h2>
        <p className="text-note text-quiet">{trend.note}</p>
      </figcaption>
      {trend.at.length < 2 ? (
        <p className="mt-3 text-quiet">Two answers make a line.</p>
      ) : (
        <>
          <Key series={trend.series} />
          <TrendChart trend={trend} />
          <TrendTable trend={trend} />
        </>
      )}
    </figure>
  );
}
