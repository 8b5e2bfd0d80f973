import type { CallName, CallOutput } from '#shared/contract/contract.ts';

type Asked = Extract<CallName, `skills.${string}` | `interview.${string}`>;

/** Of a library in which nothing was missed yet; what is kept is handed back. */
export const fakeSkillAnswers: {
  [N in Exclude<Asked, 'interview.keepQuestions'>]: () => CallOutput<N>;
} & { 'interview.keepQuestions': (input: { questions: string[] }) => { questions: string[] } } = {
  'skills.get': () => ({ skills: [] }),
  'skills.proofs': () => ({ proofs: [] }),
  'skills.trends': () => ({ answers: [] }),
  'interview.lastDay': () => ({ takes: [], stories: [] }),
  'interview.questions': () => ({ questions: [] }),
  'interview.keepQuestions': ({ questions }) => ({ questions }),
};
