import type { Question } from '#shared/bank/question.ts';
import type { RunPlan } from './run-state.ts';

/** The times a question asks for. */
export function planOf(question: Pick<Question, 'prepareSeconds' | 'answerMinutes' | 'phases'>): RunPlan {
  return {
    prepareMs: question.prepareSeconds * 1000,
    answerMs: question.answerMinutes * 60_000,
    phases: question.phases.map((p) => ({ name: p.phase, ms: p.minutes * 60_000 })),
  };
}
