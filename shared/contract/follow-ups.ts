import { attemptView, followUp, selfRating } from '#shared/practice/attempt.ts';
import { call } from './define.ts';
import { z } from './zod.ts';

const byId = z.object({ attemptId: z.uuid() });

export const followUpCalls = {
  /** Chooses follow-ups from what was not heard, once there is a report. Those that were chosen stay. */
  'attempts.offerFollowUps': call(byId, attemptView),
  /** Adds one that the user asks for: on a point of theirs, or the harder one. Returns its id. */
  'attempts.askFollowUp': call(
    byId.extend({
      from: z.enum(['criterion', 'assumption', 'harder']),
      about: z.string().max(60).nullable(),
    }),
    z.object({ followUpId: z.uuid(), view: attemptView }),
  ),
  /**
   * `already-said` corrects the report too, `answered` leaves one that was cut off as it is, and `offered` brings
   * one back, without that correction.
   */
  'attempts.setFollowUp': call(
    byId.extend({ followUpId: z.uuid(), state: followUp.shape.state }),
    attemptView,
  ),
  /** Keeps how the user rates the answer, or that they would rather not, and opens the findings. */
  'attempts.rate': call(byId.extend({ rating: selfRating }), attemptView),
};
