import type { BankQuestion } from '#shared/bank/question.ts';

/**
 * Stands in for the question of an attempt whose notes were lost. Its core names no criterion there is, so
 * that nothing is called missing from an answer to who knows what.
 */
export const unknownQuestion: BankQuestion = {
  version: 1,
  id: 'unknown-question',
  stage: 'behavioural',
  kind: 'project',
  level: 'senior',
  title: 'A recording that was found again',
  prompt: 'The notes of this attempt were damaged, so its question is not known any more.',
  rehearses: 'Not known',
  tags: ['found-again'],
  core: ['not-known-1', 'not-known-2', 'not-known-3', 'not-known-4'],
  prepareSeconds: 0,
  answerMinutes: 10,
  phases: [
    { phase: 'Beginning', minutes: 5 },
    { phase: 'End', minutes: 5 },
  ],
  followUps: ['What was the question?', 'What would you add today?'],
  outline: ['Not known', 'Not known', 'Not known'],
  code: null,
};
