import type { Skill, SkillState } from './skill.ts';

/** How many skills stood where, from this moment on. Those that were never missed are not among them. */
export interface StateCounts {
  readonly at: string;
  readonly missed: number;
  readonly saidWhenAsked: number;
  readonly saidUnprompted: number;
}

/** The counts after every moment at which a skill moved, oldest first: one a moment, however many moved then. */
export function statesOverTime(skills: readonly Pick<Skill, 'moves'>[]): StateCounts[] {
  const moves = skills.flatMap(({ moves: own }) =>
    own.map(({ at, state }, i) => ({ at, state, from: own[i - 1]?.state ?? null })),
  );
  moves.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const count: Record<SkillState, number> = {
    missed: 0,
    'said-when-asked': 0,
    'said-unprompted': 0,
    'never-missed': 0,
  };
  const counts: StateCounts[] = [];
  for (const { at, state, from } of moves) {
    if (from) count[from]--;
    count[state]++;
    const now = {
      at,
      missed: count.missed,
      saidWhenAsked: count['said-when-asked'],
      saidUnprompted: count['said-unprompted'],
    };
    if (counts.at(-1)?.at === at) counts[counts.length - 1] = now;
    else counts.push(now);
  }
  return counts;
}
