import { isFilledPause } from '#shared/transcript/filled-pauses.ts';
import { bareWord } from '#shared/transcript/tokens.ts';
import type { Word } from '#shared/transcript/transcript.ts';

/** Two filled pauses closer than this (milliseconds) are one that was printed twice. */
const SAME_WITHIN = 250;
/** No word is made shorter than this (milliseconds) to make room. */
const SHORTEST = 40;

/** A word that is a filled pause. */
export const isPause = (word: Word): boolean => isFilledPause(bareWord(word.text));

/** Those of the filled pauses `found`, in whatever order, that are not there already, each once. */
function unknownPauses(words: readonly Word[], found: readonly Word[]): Word[] {
  const known = words.filter(isPause);
  return found.filter((pause) => {
    const isNew = !known.some((word) => gap(word, pause) < SAME_WITHIN);
    if (isNew) known.push(pause);
    return isNew;
  });
}

/**
 * Puts filled pauses that another decoding or engine heard among timed words. One that is there already is
 * left as it is; words that reach into a new one make room. The result is in time order.
 */
export function mergeFilledPauses(words: readonly Word[], fillers: readonly Word[]): Word[] {
  return insertFilledPauses(words, unknownPauses(words, fillers));
}

/** Puts filled pauses among timed words that have none of them; words that reach into one make room. */
export function insertFilledPauses(words: readonly Word[], added: readonly Word[]): Word[] {
  const moved = words.map((word) => added.reduce(makeRoom, word));
  return [...moved, ...added].sort((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0));
}

function gap(a: Word, b: Word): number {
  return Math.max((b.startMs ?? 0) - (a.endMs ?? 0), (a.startMs ?? 0) - (b.endMs ?? 0));
}

function makeRoom(word: Word, filler: Word): Word {
  const [start, end] = [word.startMs ?? 0, word.endMs ?? 0];
  const [from, to] = [filler.startMs ?? 0, filler.endMs ?? 0];
  if (start >= to || end <= from) return word;
  if (start < from) return { ...word, endMs: Math.max(start + SHORTEST, Math.min(end, from)) };
  return { ...word, startMs: Math.max(start, Math.min(to, end - SHORTEST)) };
}
