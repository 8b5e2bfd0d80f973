import type { Handlers } from '../services.ts';
import type { IndexClient } from './index-client.ts';

type SkillHandlers = Pick<Handlers, Extract<keyof Handlers, `skills.${string}`> | 'interview.lastDay'>;

/** The calls about skills: all answered by the index process, which has every report. */
export function createSkillHandlers(index: Pick<IndexClient, 'call'>): SkillHandlers {
  return {
    'skills.get': async () => ({ skills: await index.call('skills', null) }),
    'skills.proofs': async ({ attemptId }) => ({ proofs: await index.call('proofs', { attemptId }) }),
    'skills.trends': async () => ({ answers: await index.call('trends', null) }),
    'interview.lastDay': () => index.call('lastDay', null),
  };
}
