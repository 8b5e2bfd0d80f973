import 'uplot/dist/uPlot.min.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type UPlot from 'uplot';
import { onThemeChange } from '#renderer/ui/theme-colours.ts';
import { dayText } from '#renderer/ui/time-text.ts';
import { drawTrend } from './draw-trend.ts';
import { momentText, type Trend, trendInWords } from './trend-data.ts';

/** A chart of a trend. Arrow keys go from moment to moment, as the pointer does; what is there is said beneath. */
export function TrendChart({ trend }: { trend: Trend }) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<UPlot | null>(null);
  const [moment, setMoment] = useState<number | null>(null);
  const last = trend.at.length - 1;

  useEffect(() => {
    const target = place.current;
    if (!target) return;
    const draw = () => {
      plot.current?.destroy();
      plot.current = drawTrend(target, trend, target.clientWidth, setMoment);
    };
    draw();
    const observer = new ResizeObserver(() => {
      const { current } = plot;
      if (current && current.width !== target.clientWidth) {
        current.setSize({ width: target.clientWidth, height: current.height });
      }
    });
    observer.observe(target);
    const unsubscribe = onThemeChange(draw);
    return () => {
      observer.disconnect();
      unsubscribe();
      plot.current?.destroy();
      plot.current = null;
    };
  }, [trend]);

  const goTo = (index: number) => {
    const { current } = plot;
    const x = current?.data[0][index];
    if (current && x !== undefined) current.setCursor({ left: current.valToPos(x, 'x'), top: 0 });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to: Record<string, number> = {
      ArrowLeft: moment === null ? last : Math.max(0, moment - 1),
      ArrowRight: moment === null ? 0 : Math.min(last, moment + 1),
      Home: 0,
      End: last,
    };
    const index = to[event.key];
    if (index === undefined) return;
    event.preventDefault();
    goTo(index);
  };
  const said =
    moment === null ? null : momentText(trend, moment, dayText(trend.at[moment] ?? '', new Date()));

  return (
    <>
      <div
        ref={place}
        role="slider"
        tabIndex={0}
        aria-label={`${trend.name}, moment by moment`}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={moment ?? last}
        aria-valuetext={said ?? trendInWords(trend)}
        onKeyDown={onKeyDown}
        className="mt-3 h-[200px] w-full rounded-control outline-offset-4"
      />
      <p className="tabular h-6 text-note text-quiet">{said}</p>
    </>
  );
}
