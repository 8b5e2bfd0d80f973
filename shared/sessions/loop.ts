import { kindsOfStage, type Question, type Stage } from '#shared/bank/question.ts';
import type { AttemptSummary } from '#shared/practice/attempt.ts';

/** The stages that a loop chains. */
const STAGES = Object.keys(kindsOfStage) as Stage[];

/** What planning goes by of a question and of an attempt. */
export type LoopQuestion = Pick<Question, 'id' | 'stage'>;
export type LoopAttempt = Pick<AttemptSummary, 'questionId' | 'createdAt' | 'about' | 'sessionId'>;

/** The times a question was answered last, as ISO texts that sort; empty where it never was. Retakes are no answers. */
function lastAnswered(attempts: readonly LoopAttempt[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const { questionId, createdAt, about } of attempts) {
    if (about.type === 'retake') continue;
    if (createdAt > (last.get(questionId) ?? '')) last.set(questionId, createdAt);
  }
  return last;
}

/**
 * The questions of a stage, best first: those never answered in the order of the bank, then those answered longest
 * ago.
 */
export function questionsFor(
  stage: Stage,
  questions: readonly LoopQuestion[],
  attempts: readonly LoopAttempt[],
): string[] {
  const last = lastAnswered(attempts);
  return questions
    .filter((question) => question.stage === stage)
    .map(({ id }, place) => ({ id, place, at: last.get(id) ?? '' }))
    .sort((a, b) => (a.at === b.at ? a.place - b.place : a.at < b.at ? -1 : 1))
    .map(({ id }) => id);
}

/**
 * The questions of the next loop, in order, one a stage. The first loop goes coding, design, behavioural; each further
 * one begins a stage later, so that it is not always the same stage that is answered tired. A stage without questions
 * is left out.
 */
export function planLoop(questions: readonly LoopQuestion[], attempts: readonly LoopAttempt[]): string[] {
  const loops = new Set(attempts.flatMap((a) => (a.about.type === 'loop' ? [a.sessionId] : [])));
  const first = loops.size % STAGES.length;
  const order = [...STAGES.slice(first), ...STAGES.slice(0, first)];
  return order.flatMap((stage) => questionsFor(stage, questions, attempts).slice(0, 1));
}

/** The plan with the question at `position` changed for the next best of its stage; after the last comes the first. */
export function swapQuestion(
  plan: readonly string[],
  position: number,
  questions: readonly LoopQuestion[],
  attempts: readonly LoopAttempt[],
): string[] {
  const present = questions.find(({ id }) => id === plan[position]);
  if (!present) return [...plan];
  const all = questionsFor(present.stage, questions, attempts);
  const next = all[(all.indexOf(present.id) + 1) % all.length] ?? present.id;
  return plan.map((id, i) => (i === position ? next : id));
}
