import { bareWord } from './tokens.ts';
import { readableWord, type Word } from './transcript.ts';

/** A stretch is drawn this many words back to a joint, or begins so many later where there is none. */
const BACK = 8;
const LATER = 3;
/** It runs on this many words to a joint. */
const ON = 6;
/** From here on a gap between two words is a joint, in milliseconds: articulation takes less than 200. */
const GAP_MS = 300;

const MARK = /[.,?!;:…—–]["'”’)]*$/;
/** Words that open a clause whatever follows. */
const OPENS =
  /^(?:so|but|because|since|although|though|unless|if|when|while|which|then|otherwise|instead|until|where|who)$/;
/** After these "and" opens a clause; before a bare noun it only lists. */
const AFTER_AND =
  /^(?:i|we|you|he|she|it|they|that|this|there|the|if|so|then|when|what|because|each|nobody|only|[a-z]+'(?:d|ll|s|re|ve|m))$/;

/** Whether a thought may begin at the word `i`: after a mark or a gap, or with a word that opens a clause. */
function isJoint(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  const word = words[i];
  if (!before || !word) return true;
  if (MARK.test(readableWord(before))) return true;
  if (before.endMs !== null && word.startMs !== null && word.startMs - before.endMs >= GAP_MS) return true;
  const bare = bareWord(readableWord(word));
  if (bare === 'and' || bare === 'or') return AFTER_AND.test(bareWord(readableWord(words[i + 1] ?? word)));
  // "and then we": the clause begins at "and".
  return OPENS.test(bare) && !/^(?:and|or|but|even|only)$/.test(bareWord(readableWord(before)));
}

/**
 * The stretch of words `from` to `to` (both included) drawn to the nearest joints, so that what is shown of speech without full stops
 * begins and ends with a thought. Where none is near it stays as it is.
 */
export function atJoints(
  words: readonly Word[],
  [from, to]: readonly [number, number],
): [first: number, last: number] {
  let first = -1;
  for (let i = from; i >= 0 && from - i <= BACK && first < 0; i--) if (isJoint(words, i)) first = i;
  for (let i = from + 1; i <= to && i - from <= LATER && first < 0; i++) if (isJoint(words, i)) first = i;
  let last = -1;
  for (let i = to; i < words.length && i - to <= ON && last < 0; i++) if (isJoint(words, i + 1)) last = i;
  return [first < 0 ? from : first, last < 0 ? to : last];
}
