import { minutesText } from '#renderer/ui/time-text.ts';
import type { BankQuestion } from '#shared/bank/question.ts';

/** How the time is split, in a sentence: “Two minutes to prepare, then ten minutes to answer. …” */
export function timesText(question: Pick<BankQuestion, 'prepareSeconds' | 'answerMinutes'>): string {
  const answer = minutesText(question.answerMinutes);
  const { prepareSeconds } = question;
  const rest = 'Nobody cuts you off when it is over.';
  if (prepareSeconds === 0) return `${answer} to answer. ${rest}`;
  const prepare =
    prepareSeconds % 30 === 0 && prepareSeconds >= 60
      ? minutesText(prepareSeconds / 60)
      : `${prepareSeconds} seconds`;
  return `${prepare} to prepare, then ${answer.toLowerCase()} to answer. ${rest}`;
}
