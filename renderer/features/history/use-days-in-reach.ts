import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Day } from './days.ts';
import { daysOfFirst } from './days.ts';

/** Rows that are there at once: more than any window shows. */
const FIRST = 40;
/** Rows that are added when the end comes near. */
const MORE = 80;
/**
 * How near, in pixels: far enough that nobody who scrolls or goes by arrow keys meets the end, and nearer than the
 * first rows reach below a usual window, so that opening draws no more than those.
 */
const NEAR_PX = 1_000;

/**
 * The newest days, and more of them as the end comes near: thousands of rows at once would make a window wait. The
 * returned reference belongs on an element after the last day.
 */
export function useDaysInReach(days: readonly Day[]): {
  readonly shown: readonly Day[];
  readonly end: RefObject<HTMLDivElement | null>;
} {
  const [rows, setRows] = useState(FIRST);
  const end = useRef<HTMLDivElement>(null);
  const shown = daysOfFirst(days, rows);
  const isAll = shown.length === days.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: an end that is still in sight is told of only once
  useEffect(() => {
    if (!end.current || isAll) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setRows((before) => before + MORE);
      },
      { rootMargin: `${NEAR_PX}px` },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isAll, rows]);

  return { shown, end };
}
