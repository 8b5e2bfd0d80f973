import type { Delivery, Flag, PhaseTime } from '#shared/report/report.ts';

const MINUTE_MS = 60_000;
/** A last bit of an answer shorter than this is no minute of its own: its rate would jump. */
const SHORT_MS = 20_000;

/** In a shorter answer than this a filler more or less changes a rate so much that it says nothing. */
const SHORTEST_FOR_RATES_MS = 2 * MINUTE_MS;

/** Whether an answer is long enough to speak of so many a minute, minute by minute. */
export const tellsRates = (durationMs: number): boolean => durationMs >= SHORTEST_FOR_RATES_MS;

/** A stretch of an answer and how often something came in it, a minute. */
export interface Rate {
  readonly startMs: number;
  readonly endMs: number;
  readonly count: number;
  readonly perMinute: number;
}

/** Fillers a minute, minute by minute. Suspected sounds do not count. Empty for less than a minute. */
export function fillersByMinute(flags: readonly Flag[], durationMs: number): Rate[] {
  if (durationMs < MINUTE_MS) return [];
  const minutes = Math.max(1, Math.floor((durationMs + MINUTE_MS - SHORT_MS) / MINUTE_MS));
  return Array.from({ length: minutes }, (_, i) => {
    const startMs = i * MINUTE_MS;
    const endMs = i === minutes - 1 ? durationMs : startMs + MINUTE_MS;
    const count = flags.filter(
      (flag) =>
        flag.kind === 'filler' &&
        flag.certainty === 'heard' &&
        flag.startMs !== null &&
        flag.startMs >= startMs &&
        (flag.startMs < endMs || i === minutes - 1),
    ).length;
    const perMinute = Math.round((count * MINUTE_MS * 10) / (endMs - startMs)) / 10;
    return { startMs, endMs, count, perMinute };
  });
}

/** Where a value lies on a scale, in the scale's units from its start. */
export type Scale = (value: number) => number;

export const linear =
  (from: number, to: number, size: number): Scale =>
  (value) =>
    ((Math.min(Math.max(value, from), to) - from) / Math.max(to - from, 1)) * size;

/** A line through points as an SVG path; a gap where a value is null. */
export function linePath(points: ReadonlyArray<readonly [number, number | null]>): string {
  let pen = false;
  return points
    .flatMap(([x, y]) => {
      if (y === null) {
        pen = false;
        return [];
      }
      const step = `${pen ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      pen = true;
      return [step];
    })
    .join('');
}

/** The line of a pace over time in words, for whoever does not see it. */
export function paceInWords(
  { pace = [], wordsPerMinute }: Delivery,
  band: readonly [number, number],
): string {
  const all = pace.map(({ wpm }) => wpm);
  if (all.length === 0) return '';
  const outside = pace.filter(({ wpm }) => wpm > band[1]).length;
  const range = `Between ${Math.min(...all)} and ${Math.max(...all)} words a minute`;
  const whole = wordsPerMinute === null ? '' : `, ${Math.round(wordsPerMinute)} over the whole answer`;
  const fast =
    outside === 0 ? 'Never' : `In ${Math.round((100 * outside) / all.length)} of 100 moments it was`;
  return `${range}${whole}. ${fast} faster than ${band[1]}.`;
}

/** How far the longest bar of a list of phases reaches, in milliseconds: the larger of all budgets and times. */
export function longestPhase(phases: readonly PhaseTime[]): number {
  return Math.max(1, ...phases.flatMap(({ budgetMs, spentMs }) => [budgetMs, spentMs]));
}
