import type { CoverageReading } from '#shared/coverage/coverage.ts';
import type { Window } from '#shared/coverage/windows.ts';

/** The part of a coverage reading that order and time are told from. */
export type Heard = Pick<CoverageReading, 'windows' | 'verdicts'>;

/**
 * The stretches of an answer one after the other, without overlap: its sentences, or some twenty words where
 * nobody set punctuation. Indexes into the windows of the reading.
 */
export function sequenceOf(windows: readonly Window[]): number[] {
  const shortest = new Map<number, number>();
  windows.forEach((window, i) => {
    const known = shortest.get(window.from);
    if (known === undefined || window.to < (windows[known]?.to ?? 0)) shortest.set(window.from, i);
  });
  const sequence: number[] = [];
  let end = -1;
  for (const [from, i] of [...shortest].sort((a, b) => a[0] - b[0])) {
    if (from <= end) continue;
    sequence.push(i);
    end = windows[i]?.to ?? end;
  }
  return sequence;
}

/** How likely a window makes the point of a criterion, 0..1. */
export function chance({ verdicts }: Heard, criterion: string, window: number): number {
  const odds = verdicts.get(criterion)?.odds[window];
  return odds === undefined ? 0 : 1 / (1 + Math.exp(-odds));
}
