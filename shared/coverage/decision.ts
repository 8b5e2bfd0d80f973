import type { Window } from './windows.ts';

/** How the stretches of an answer are taken together; learned from whole answers that the model had not seen. */
export interface Decision {
  /** What the best stretch counts, and the best one that shares no word with it. */
  readonly best: number;
  readonly second: number;
  /** What talk that makes no point takes away, for each doubling of it. */
  readonly talk: number;
  /** How readily a criterion is heard, by stage and criterion. */
  readonly offsets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** No second stretch counts for less than this, so that one more never takes anything away. */
const NO_SECOND = -6;
/** From twice as many words of idle talk on it begins to tell; less is in every answer. */
const USUAL_TALK = 100;

/** The best of the single stretches, and the best of those that share no word with it. */
export function bestTwo(
  windows: readonly Window[],
  scores: readonly number[],
): { best: number; second: number } {
  let at = -1;
  windows.forEach(({ joins }, i) => {
    if (!joins && (at < 0 || (scores[i] ?? 0) > (scores[at] ?? 0))) at = i;
  });
  const found = windows[at];
  if (!found) return { best: Number.NEGATIVE_INFINITY, second: NO_SECOND };
  let second = NO_SECOND;
  windows.forEach(({ joins, from, to }, i) => {
    if (!joins && (to < found.from || from > found.to)) second = Math.max(second, scores[i] ?? NO_SECOND);
  });
  return { best: scores[at] ?? 0, second };
}

/**
 * How often the talk in an answer that makes no point doubles what is usual, in whole doublings: in ten minutes of it some
 * stretch is bound to sound like a point. Words that make any point do not count, so a point that is added takes
 * nothing away from another; and below 200 words no sentence does. `scores` are the log-odds of the windows for each
 * criterion.
 */
export function idleTalk(windows: readonly Window[], scores: Iterable<readonly number[]>): number {
  const strongest = windows.map(() => Number.NEGATIVE_INFINITY);
  for (const one of scores)
    one.forEach((score, i) => {
      strongest[i] = Math.max(strongest[i] ?? score, score);
    });
  const idle = new Set<number>();
  const across = (makes: boolean, each: (word: number) => void): void =>
    windows.forEach(({ joins, from, to }, i) => {
      if (joins || (strongest[i] ?? 0) >= 0 !== makes) return;
      for (let word = from; word <= to; word++) each(word);
    });
  across(false, (word) => idle.add(word));
  across(true, (word) => idle.delete(word));
  return Math.floor(Math.log2(Math.max(1, idle.size / USUAL_TALK)));
}

/** The log-odds that a criterion was met somewhere in an answer. */
export function decide(
  { best, second }: { readonly best: number; readonly second: number },
  talk: number,
  criterion: { readonly stage: string; readonly id: string },
  decision: Decision,
): number {
  const offset = decision.offsets[criterion.stage]?.[criterion.id] ?? 0;
  return decision.best * best + decision.second * second + decision.talk * talk + offset;
}
