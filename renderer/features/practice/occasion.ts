import { type LoopPlace, loopPurpose } from '#renderer/ui/practice-address.ts';
import type { Attempt, Purpose } from '#shared/practice/attempt.ts';
import type { Finding } from '#shared/report/report.ts';

/** What a question is answered for, and where it leads once it is answered. */
export interface Occasion {
  readonly purpose: Purpose;
  /** The sitting that the attempt belongs to; null begins one. */
  readonly sessionId: string | null;
  /** Where the answered attempt is shown. */
  pathAfter(attemptId: string): string;
}

const toReview = (attemptId: string): string => `/review/${attemptId}`;

/** One question by itself. */
export const drill: Occasion = { purpose: { type: 'drill' }, sessionId: null, pathAfter: toReview };

/** A part of a loop: after it comes the break. */
export function partOfLoop(place: LoopPlace): Occasion {
  const { sessionId } = place;
  return { purpose: loopPurpose(place), sessionId, pathAfter: () => `/loop/${sessionId}` };
}

/** A finding of an attempt once more. */
export function retakeOf({ id, sessionId }: Attempt, finding: Finding): Occasion {
  const { rule, title, criterion, goal = finding.followUp } = finding;
  const purpose: Purpose = {
    type: 'retake',
    of: id,
    finding: { id: finding.id, rule, title, criterion, goal },
  };
  return { purpose, sessionId, pathAfter: toReview };
}

/** The occasion of an attempt that was cut off and is gone on with. */
export function occasionOf({ purpose, sessionId }: Attempt): Occasion {
  return purpose.type === 'loop'
    ? { purpose, sessionId, pathAfter: () => `/loop/${sessionId}` }
    : { purpose, sessionId, pathAfter: toReview };
}
