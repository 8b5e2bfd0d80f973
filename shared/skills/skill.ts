import { stage } from '#shared/bank/question.ts';
import { z } from '#shared/contract/zod.ts';
import { milliseconds } from '#shared/transcript/transcript.ts';

const isoTime = z.iso.datetime();

/**
 * Where a skill stands. A skill is a core criterion of a stage.
 * - `missed`: asked for and not heard, and nothing better since.
 * - `said-when-asked`: said in a retake, or in a follow-up, after it was missed.
 * - `said-unprompted`: said by itself in the answer to another question than the one it was missed on, at least a
 *   day later.
 * - `never-missed`: said whenever it was asked for; there is nothing to move.
 */
export const skillState = z.enum(['missed', 'said-when-asked', 'said-unprompted', 'never-missed']);

/**
 * A place in an attempt. The times are those of the words that show the point; for a miss, of the words that came
 * nearest. Null where there are none.
 */
export const moment = z.object({
  attemptId: z.uuid(),
  questionId: z.string(),
  at: isoTime,
  startMs: milliseconds.nullable(),
  endMs: milliseconds.nullable(),
});

export const skill = z.object({
  stage,
  criterion: z.string(),
  state: skillState,
  /** When it was last asked for, or said. */
  seenAt: isoTime,
  /** In how many of the latest answers of the stage, at most four, it was missed. */
  recent: z.object({ missed: z.number().int().nonnegative(), of: z.number().int().nonnegative() }),
  /** How often it was said by itself since it was last missed, a day or more apart. */
  sayings: z.number().int().nonnegative(),
  /** The latest miss. */
  missedIn: moment.nullable(),
  /** Where it was last said when asked, since that miss. */
  askedIn: moment.nullable(),
  /** Each time it became `said-unprompted`: where it had been missed, and where it was said. Oldest first. */
  proofs: z.array(z.object({ missed: moment, said: moment })),
  /** Every move from one state to another, oldest first: what was reached stays known when it is lost again. */
  moves: z.array(z.object({ state: skillState, at: isoTime, attemptId: z.uuid() })),
});

export type SkillState = z.infer<typeof skillState>;
export type Moment = z.infer<typeof moment>;
export type Skill = z.infer<typeof skill>;

/** Whether there is something left to learn: it was missed, and has not been said by itself since. */
export function isWeak({ state }: Pick<Skill, 'state'>): boolean {
  return state === 'missed' || state === 'said-when-asked';
}
