import type { SkillAttempt } from './skills.ts';

/** An answer as it is compared with others of one's own. */
export interface Take extends SkillAttempt {
  /** Null where nobody could count them; then it stands behind an answer with a count. */
  readonly fillersPerMinute: number | null;
}

/** What an answer made of the points that its question names. */
export interface TakeFigures {
  readonly core: number;
  /** Core points that were heard in the answer itself. */
  readonly heard: number;
  /** Those of them that were worked through: with a number, a consequence or a rejected alternative. */
  readonly workedThrough: number;
}

/** Counts what is heard in an answer itself: on the user's word, or in a follow-up, does not count here. */
export function takeFigures({ points }: SkillAttempt): TakeFigures {
  const core = points.filter((point) => point.core);
  const heard = core.filter(({ status, how }) => status === 'heard' && how === 'by-itself');
  const workedThrough = heard.filter(({ depth }) => depth === 'worked-through').length;
  return { core: core.length, heard: heard.length, workedThrough };
}

/**
 * The answers to hear again before an interview, at most `count`, one a question: those in which the largest share of
 * the core points was heard, where one that was worked through counts as two; then those with the fewest fillers a
 * minute; then the newest. Retakes are none, and neither is an answer in which no core point was heard.
 */
export function bestTakes<T extends Take>(takes: readonly T[], count: number): T[] {
  const worth = (take: T): number => {
    const { core, heard, workedThrough } = takeFigures(take);
    return core === 0 ? 0 : (heard + workedThrough) / (2 * core);
  };
  const ranked = takes
    .filter((take) => take.purpose !== 'retake')
    .map((take) => ({ take, worth: worth(take), fillers: take.fillersPerMinute ?? Number.POSITIVE_INFINITY }))
    .filter((each) => each.worth > 0)
    .sort(
      (a, b) =>
        b.worth - a.worth ||
        (a.fillers === b.fillers ? 0 : a.fillers - b.fillers) ||
        b.take.createdAt.localeCompare(a.take.createdAt),
    );
  const chosen = new Map<string, T>();
  for (const { take } of ranked) {
    if (chosen.size < count && !chosen.has(take.questionId)) chosen.set(take.questionId, take);
  }
  return [...chosen.values()];
}
