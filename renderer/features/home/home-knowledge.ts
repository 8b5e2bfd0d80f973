import { createStore } from 'zustand/vanilla';
import type { Transport } from '#shared/contract/transport.ts';
import type { AttemptSummary, AttemptView } from '#shared/practice/attempt.ts';
import type { ThenAndNow } from '#shared/skills/clip.ts';
import type { Skill } from '#shared/skills/skill.ts';

interface HomeKnowledgeState {
  /** Null until the first look is over. */
  readonly skills: readonly Skill[] | null;
  /** The latest skill that was said unprompted, with both moments. */
  readonly proof: ThenAndNow | null;
  /** The latest finished answer. */
  readonly last: AttemptView | null;
  /** Asks what is known now. What cannot be had is left out: home has a next step without it. */
  look(attempts: readonly AttemptSummary[]): Promise<void>;
}

/** What home goes by, besides the list of attempts. */
export function createHomeKnowledge(transport: Transport) {
  let latest = 0;
  return createStore<HomeKnowledgeState>((set) => ({
    skills: null,
    proof: null,
    last: null,
    look: async (attempts) => {
      const mine = ++latest;
      const done = attempts.find(({ phase }) => phase === 'done');
      const [skills, proofs, last] = await Promise.allSettled([
        transport.call('skills.get', {}),
        transport.call('skills.proofs', { attemptId: null }),
        done ? transport.call('attempts.get', { attemptId: done.id }) : null,
      ]);
      if (mine !== latest) return;
      set({
        skills: skills.status === 'fulfilled' ? skills.value.skills : [],
        proof: proofs.status === 'fulfilled' ? (proofs.value.proofs[0] ?? null) : null,
        last: last.status === 'fulfilled' ? last.value : null,
      });
    },
  }));
}
