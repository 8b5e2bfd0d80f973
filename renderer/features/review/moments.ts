import type { Flag } from '#shared/report/report.ts';

/** Two presses of a key within this time of a mark mean the next one, not the same again. */
const SAME_MS = 50;

/** The starts of the marks that a key steps through, in order. */
export function momentsOf(flags: readonly Flag[], kinds: 'all' | 'filler'): number[] {
  return flags
    .flatMap((f) => (f.startMs !== null && (kinds === 'all' || f.kind === kinds) ? [f.startMs] : []))
    .sort((a, b) => a - b);
}

/** The next moment after `ms`, going round to the first after the last; null without any. */
export function nextMoment(moments: readonly number[], ms: number): number | null {
  return moments.find((moment) => moment > ms + SAME_MS) ?? moments[0] ?? null;
}
