import type { BankQuestion } from '#shared/bank/question.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { Purpose } from '#shared/practice/attempt.ts';
import { asAsked, asRetaken } from '#shared/practice/formats.ts';
import type { Bank } from '../banks/bank.ts';
import { present } from './attempt-changes.ts';
import type { AttemptStore } from './attempt-store.ts';

/** What a new attempt asks. `minutes` is the length that was chosen, null for the question's own. */
export interface Asked {
  readonly questionId: string;
  readonly purpose: Purpose;
  readonly minutes: number | null;
}

/**
 * The question as a new attempt asks it. A retake asks what the attempt was asked that it belongs to, even where the
 * bank has it no more. Throws `question-not-found`, and `attempt-not-found` where that attempt is gone.
 */
export async function askedQuestion(bank: Bank, store: AttemptStore, asked: Asked): Promise<BankQuestion> {
  if (asked.purpose.type === 'retake') {
    const { question } = present(await store.read(asked.purpose.of));
    return asRetaken(question);
  }
  const question = bank.questions.find((each) => each.id === asked.questionId);
  if (!question) {
    throw new CoachError('question-not-found', 'This question is not in the bank. Choose another one.');
  }
  return asAsked(question, asked.minutes);
}
