import { CoachError } from '#shared/contract/errors.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { present } from '../library/attempt-changes.ts';
import { checkFollowUp, withAnswered } from '../library/follow-up-changes.ts';
import { withCoveredSamples } from '../library/unheard.ts';

/** What a window hears whose recording went on elsewhere. */
export function takenOver(): CoachError {
  return new CoachError(
    'recording-taken-over',
    'This answer was continued, finished or deleted in another window. What was recorded here is kept with it.',
  );
}

/**
 * The attempt as it may take a recording: an answer that is open, or a finished one for a follow-up that it was
 * asked. Throws what keeps it from that.
 */
export function recordable(attempt: Attempt, followUpId: string | null): Attempt {
  const { phase } = present(attempt);
  if (followUpId !== null && phase === 'done') {
    checkFollowUp(attempt, followUpId);
    // Another one that was cut off stays as it is: what is said to each lies in one piece.
    return withCoveredSamples(withAnswered(attempt, followUpId));
  }
  if (followUpId === null && phase !== 'done') return attempt;
  throw new CoachError('attempt-finished', 'This answer is finished. Start a new attempt to record again.');
}
