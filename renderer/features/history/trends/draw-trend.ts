import UPlot from 'uplot';
import { themeColours } from '#renderer/ui/theme-colours.ts';
import type { Trend } from './trend-data.ts';

const HEIGHT = 200;
const FONT = '13px "Source Sans 3 Variable", system-ui, sans-serif';
/** How far the scale reaches above the highest value or the band. */
const HEADROOM = 1.15;

const DAY_S = 86_400;
/** Ticks of the time axis: whole days at least, since the lines are of days and weeks. */
const INCREMENTS = [1, 2, 7, 14, 30, 91, 182, 365, 730].map((days) => days * DAY_S);

const dayOf = (seconds: number): string =>
  new Date(seconds * 1000).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });

/**
 * Draws a trend into `target`, as wide as asked for. `onMoment` hears which moment the pointer or `setCursor` is at,
 * null when it leaves. The caller destroys it.
 */
export function drawTrend(
  target: HTMLElement,
  trend: Trend,
  width: number,
  onMoment: (index: number | null) => void,
): UPlot {
  const { at, series, band } = trend;
  const colours = themeColours([
    '--color-accent',
    '--color-accent-wash',
    '--color-mark-filler',
    '--color-quiet',
    '--color-faint',
    '--color-line',
  ]);
  const highest = Math.max(
    band?.[1] ?? 0,
    ...series.flatMap(({ values }) => values.map((value) => value ?? 0)),
  );
  const steps = UPlot.paths.stepped?.({ align: 1 });
  const axis = {
    stroke: colours['--color-faint'],
    font: FONT,
    grid: { stroke: colours['--color-line'], width: 1 },
    ticks: { show: false },
  };
  const paintBand = (plot: UPlot) => {
    if (!band) return;
    const [from, to] = band.map((value) => plot.valToPos(value, 'y', true)) as [number, number];
    plot.ctx.fillStyle = colours['--color-accent-wash'];
    plot.ctx.fillRect(plot.bbox.left, to, plot.bbox.width, from - to);
  };
  return new UPlot(
    {
      width,
      height: HEIGHT,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
      scales: { x: { time: true }, y: { range: [0, Math.max(1, highest * HEADROOM)] } },
      axes: [
        {
          ...axis,
          size: 32,
          grid: { show: false },
          incrs: INCREMENTS,
          space: 90,
          values: (_, ticks) => ticks.map(dayOf),
        },
        { ...axis, size: 40, incrs: [1, 2, 5, 10, 20, 50, 100] },
      ],
      series: [
        {},
        ...series.map(({ name, mark, colour, dash }) => ({
          label: name,
          stroke: colours[colour],
          width: mark === 'dots' ? 0 : 2,
          ...(dash && { dash: [...dash] }),
          ...(mark === 'steps' && steps && { paths: steps }),
          points: { show: mark === 'dots', size: 5, fill: colours[colour] },
        })),
      ],
      hooks: {
        drawClear: [paintBand],
        setCursor: [(plot) => onMoment(plot.cursor.idx ?? null)],
      },
    },
    [at.map((moment) => Date.parse(moment) / 1000), ...series.map(({ values }) => [...values])],
    target,
  );
}
