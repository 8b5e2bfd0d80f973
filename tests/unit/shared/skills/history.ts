import type { Stage } from '#shared/bank/question.ts';
import type { SkillPoint } from '#shared/skills/skill-points.ts';
import type { SkillAttempt } from '#shared/skills/skills.ts';

export const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 2, 2, 19);

/** A day of the tests' calendar, `hours` past seven in the evening. */
export const onDay = (day: number, hours = 0): string =>
  new Date(START + day * DAY_MS + hours * 3_600_000).toISOString();

const heard = {
  core: true,
  status: 'heard',
  how: 'by-itself',
  depth: 'stated',
  startMs: 4_000,
  endMs: 9_000,
} as const;
const missed = { core: true, status: 'not-heard', how: 'unproven', startMs: 1_000, endMs: 3_000 } as const;

/** What can become of a point in one answer. */
export const points = {
  heard,
  missed,
  unsure: { ...missed, status: 'unsure' },
  inFollowUp: { ...heard, how: 'when-asked' },
  byWord: { ...heard, how: 'unproven' },
  uncalled: { ...heard, core: false },
} satisfies Record<string, Omit<SkillPoint, 'criterion'>>;
export type Outcome = keyof typeof points;

let made = 0;

/** An answer of these tests: what became of each criterion. */
export function answer(
  createdAt: string,
  questionId: string,
  outcomes: Readonly<Record<string, Outcome>>,
  options: { readonly purpose?: SkillAttempt['purpose']; readonly stage?: Stage } = {},
): SkillAttempt {
  const id = `00000000-0000-4000-8000-${String(made++).padStart(12, '0')}`;
  const { purpose = 'drill', stage = 'system-design' } = options;
  return {
    id,
    questionId,
    stage,
    createdAt,
    purpose,
    points: Object.entries(outcomes).map(([criterion, outcome]) => ({ criterion, ...points[outcome] })),
  };
}

/** A retake of `criterion` in which it was said. */
export const retake = (createdAt: string, questionId: string, criterion: string): SkillAttempt =>
  answer(createdAt, questionId, { [criterion]: 'inFollowUp' }, { purpose: 'retake' });
