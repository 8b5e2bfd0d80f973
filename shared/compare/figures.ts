import type { Delivery, Report } from '#shared/report/report.ts';

/** A figure of two answers; null where one of them has none. */
export interface ComparedFigure {
  readonly name: 'fillers' | 'pace' | 'articulation' | 'pauses' | 'length';
  readonly before: number | null;
  readonly now: number | null;
}

const readers: ReadonlyArray<readonly [ComparedFigure['name'], (delivery: Delivery) => number | null]> = [
  ['fillers', (d) => d.fillersPerMinute],
  ['pace', (d) => d.wordsPerMinute],
  ['articulation', (d) => d.articulationWpm],
  ['pauses', (d) => d.pauses?.perMinute ?? null],
  ['length', (d) => d.words],
];

/**
 * How two answers were said: fillers a minute, words a minute with and without long pauses, long pauses a minute,
 * and how many words. A figure that neither has is left out.
 */
export function compareFigures(before: Report, now: Report): ComparedFigure[] {
  return readers
    .map(([name, read]) => ({ name, before: read(before.delivery), now: read(now.delivery) }))
    .filter((figure) => figure.before !== null || figure.now !== null);
}

/** A phase of two answers in milliseconds; null where an answer has no such phase, or did not reach it. */
export interface ComparedPhase {
  readonly phase: string;
  readonly before: number | null;
  readonly now: number | null;
}

/** The time by phase of two answers, in the order of the later one; a phase that only the earlier has comes last. */
export function comparePhases(before: Report, now: Report): ComparedPhase[] {
  const spent = (report: Report, name: string): number | null => {
    const found = report.phases?.find(({ phase }) => phase === name);
    return found && found.startMs !== null ? found.spentMs : null;
  };
  const names = [...(now.phases ?? []), ...(before.phases ?? [])].map(({ phase }) => phase);
  return [...new Set(names)].map((phase) => ({
    phase,
    before: spent(before, phase),
    now: spent(now, phase),
  }));
}
