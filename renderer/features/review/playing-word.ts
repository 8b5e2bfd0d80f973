import type { Word } from '#shared/transcript/transcript.ts';

/** A word stays lit this long after its end, so that the light does not flicker between words. */
const LINGER_MS = 350;

/** The last word that has begun at `ms`, or -1 before the first. Words are in the order of time. */
export function wordAt(words: readonly Word[], ms: number): number {
  let low = 0;
  let high = words.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.startMs ?? 0) <= ms) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/** The word that is heard at `ms`; -1 in a pause. */
export function playingWord(words: readonly Word[], ms: number): number {
  const index = wordAt(words, ms);
  const endMs = words[index]?.endMs ?? Number.NEGATIVE_INFINITY;
  return ms <= endMs + LINGER_MS ? index : -1;
}
