import type { Word } from '#shared/transcript/transcript.ts';
import type { Window } from './windows.ts';

/**
 * Words that the recogniser was surer of (0..1) are taken as heard. Chosen among 0.4 to 1 for what is found missing at the same
 * precision in answers of the training set that were read aloud and recognised.
 */
const HEARD_WELL = 0.6;

/** How far a word falls short of being heard well, 0..0.6; nothing for typed ones and those that were put right. */
function doubtOf({ confidence, corrected }: Word): number {
  return confidence === null || corrected !== undefined ? 0 : Math.max(0, HEARD_WELL - confidence);
}

/**
 * How much of each stretch may have been misheard: the doubt of its words together. A point may hide behind doubtful words, so
 * what is missing has to be the further off the more of them there are. `skip` are words that carry nothing. Typed text
 * leaves no doubt.
 */
export function doubtsOf(
  windows: readonly Pick<Window, 'from' | 'to'>[],
  words: readonly Word[],
  skip: ReadonlySet<number>,
): number[] {
  const until = [0];
  words.forEach((word, i) => {
    until.push((until[i] ?? 0) + (skip.has(i) ? 0 : doubtOf(word)));
  });
  return windows.map(({ from, to }) => (until[to + 1] ?? 0) - (until[from] ?? 0));
}
