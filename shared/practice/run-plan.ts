import type { Question } from '#shared/bank/question.ts';
import type { Purpose } from './attempt.ts';
import type { RunPlan } from './run-state.ts';

/** The times a question asks for. A retake is compared with what it replaces, and not rated. */
export function planOf(
  question: Pick<Question, 'prepareSeconds' | 'answerMinutes' | 'phases'>,
  purpose: Purpose['type'] = 'drill',
): RunPlan {
  return {
    prepareMs: question.prepareSeconds * 1000,
    answerMs: question.answerMinutes * 60_000,
    selfRating: purpose !== 'retake',
    phases: question.phases.map((p) => ({ name: p.phase, ms: p.minutes * 60_000 })),
  };
}
