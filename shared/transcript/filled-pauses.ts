import type { Token } from './tokens.ts';

/** Sounds that fill a pause, as recognisers print them: um, umm, uh, uhm, er, erm, ah, hmm, mm, eh. */
const SOUND = /^(u+m+|u+h+|u+h+m+|e+r+m*|a+h+|h+m+|m{2,}|m+h+m*|e+h+|ähm?|euh|huh)$/;

/** Whether a bare word is a filled pause. */
export function isFilledPause(bare: string): boolean {
  return SOUND.test(bare);
}

/** Indexes of the words that are filled pauses. */
export function filledPauses(tokens: readonly Token[]): number[] {
  return tokens.flatMap((t, i) => (isFilledPause(t.bare) ? [i] : []));
}
