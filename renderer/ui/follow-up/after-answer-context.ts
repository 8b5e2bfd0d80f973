import { createContext, use } from 'react';
import type { AfterAnswer } from './use-after-answer.ts';

const Context = createContext<AfterAnswer | null>(null);
export const AfterAnswerProvider = Context.Provider;

/** What can be done with the attempt on the screen; null where it is not over, or is only looked at. */
export const useAfter = (): AfterAnswer | null => use(Context);
