import type { BankQuestion, Kind, Stage } from '#shared/bank/question.ts';

const PREFIX = 'no-question-';

/** True for the stand-in of `noQuestion`: there are no points that it asks for, and no phases it was given. */
export const hasNoQuestion = ({ id }: Pick<BankQuestion, 'id'>): boolean => id.startsWith(PREFIX);

/**
 * Stands in for the question of a recording that was brought in without one. Every such recording has a question of
 * its own (`key` in lower case letters and digits), so that they are not taken for attempts at the same. It is judged
 * by the points of its kind; what stands here as its core, phases and outline is never looked at.
 */
export function noQuestion(options: {
  readonly key: string;
  readonly stage: Stage;
  readonly kind: Kind;
  readonly title: string;
  readonly minutes: number;
}): BankQuestion {
  const { key, stage, kind, title } = options;
  const answerMinutes = Math.min(Math.max(Math.ceil(options.minutes), 1), 35);
  return {
    version: 1,
    id: PREFIX + key,
    stage,
    kind,
    level: 'senior',
    title,
    prompt: 'A recording that was brought in, without a question.',
    rehearses: 'Not known',
    tags: ['brought-in'],
    core: ['not-known-1', 'not-known-2', 'not-known-3', 'not-known-4'],
    prepareSeconds: 0,
    answerMinutes,
    phases: [
      { phase: 'Beginning', minutes: answerMinutes / 2 },
      { phase: 'End', minutes: answerMinutes / 2 },
    ],
    followUps: ['What was the question?', 'What would you add today?'],
    outline: ['Not known', 'Not known', 'Not known'],
    code: null,
  };
}
