import { bankQuestion, criteriaFile } from '#shared/bank/question.ts';
import { call } from './define.ts';
import { z } from './zod.ts';

export const bankCalls = {
  /** The whole bank: small enough to browse and search in the window, offline. */
  'bank.list': call(z.object({}), z.object({ questions: z.array(bankQuestion) })),
  'bank.criteria': call(z.object({}), z.object({ stages: z.array(criteriaFile) })),
};
