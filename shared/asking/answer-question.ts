import type { Fact } from '#shared/bank/question.ts';
import type { AskedOfInterviewer } from '#shared/practice/attempt.ts';
import { matchFact } from './match-fact.ts';

/** What the interviewer says to a question of which nothing is known. */
export const YOUR_CALL = 'Your call: state an assumption.';

/** A question with the interviewer's answer, as it is kept with the attempt. */
export function answerQuestion(
  asked: Pick<AskedOfInterviewer, 'text' | 'how' | 'fromSample' | 'toSample'>,
  facts: readonly Fact[],
): AskedOfInterviewer {
  const fact = matchFact(asked.text, facts);
  return { ...asked, fact: fact?.id ?? null, answer: fact?.answer ?? YOUR_CALL };
}
