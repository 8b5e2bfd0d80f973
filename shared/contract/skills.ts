import { stage } from '#shared/bank/question.ts';
import { thenAndNow } from '#shared/skills/clip.ts';
import { skill } from '#shared/skills/skill.ts';
import { call } from './define.ts';
import { z } from './zod.ts';

const figure = z.number().nonnegative().nullable();

/** What became of one answer, as a point of a line over time. Retakes are none. */
export const trendAnswer = z.object({
  attemptId: z.uuid(),
  at: z.iso.datetime(),
  stage,
  fillersPerMinute: figure,
  wordsPerMinute: figure,
});

export const skillCalls = {
  /** Every skill that was ever asked for. */
  'skills.get': call(z.object({}), z.object({ skills: z.array(skill) })),
  /** What this attempt said unprompted that was missed before; without an attempt, the latest of all. */
  'skills.proofs': call(
    z.object({ attemptId: z.uuid().nullable() }),
    z.object({ proofs: z.array(thenAndNow) }),
  ),
  /** Every answer with a report, oldest first. */
  'skills.trends': call(z.object({}), z.object({ answers: z.array(trendAnswer) })),
};

export type TrendAnswer = z.infer<typeof trendAnswer>;
