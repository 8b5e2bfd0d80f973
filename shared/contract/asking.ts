import { askedOfInterviewer, attempt } from '#shared/practice/attempt.ts';
import { call } from './define.ts';
import { z } from './zod.ts';

const byId = z.object({ attemptId: z.uuid() });
const sample = z.number().int().nonnegative();
const asked = z.object({ asked: askedOfInterviewer });

/** What the user asks the interviewer, and the notes they speak from. */
export const askingCalls = {
  /** Answers a typed question and keeps both with the attempt. `atSample` is 0 while nothing is recorded yet. */
  'attempts.ask': call(byId.extend({ text: z.string().trim().min(1).max(400), atSample: sample }), asked),
  /**
   * The same for a question that was spoken into the recording, from one sample of the attempt's timeline to
   * another. Rejects with `question-not-heard` where there are no words in it.
   */
  'attempts.askAloud': call(byId.extend({ fromSample: sample, toSample: sample }), asked),
  /** Keeps the notes as they stand. */
  'attempts.saveBullets': call(byId.extend({ bullets: attempt.shape.bullets.unwrap() }), z.object({})),
};
