import type { Handlers } from '../services.ts';
import type { Bank } from './bank.ts';

export type BankHandlers = Pick<Handlers, 'bank.list' | 'bank.criteria'>;

export function createBankHandlers(bank: Bank): BankHandlers {
  return {
    'bank.list': async () => ({ questions: [...bank.questions] }),
    'bank.criteria': async () => ({ stages: [...bank.criteria] }),
  };
}
