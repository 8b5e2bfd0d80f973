import type { Word } from '#shared/transcript/transcript.ts';

/** A paragraph of the transcript: its first and last word, both inclusive. */
export interface Passage {
  readonly first: number;
  readonly last: number;
}

/** What makes a paragraph. Lengths in words, pauses in milliseconds. */
export const passageTuning = {
  /** After a sentence, a pause this long begins a new thought. */
  sentencePauseMs: 1_000,
  /** Without punctuation only a pause this long does. */
  anyPauseMs: 2_000,
  /** Shorter paragraphs read like a list. */
  fewest: 20,
  /** From here on the next end of a sentence will do. */
  many: 90,
  /** And from here on anything. */
  most: 200,
} as const;

/**
 * The transcript in paragraphs, broken where the speaker breathed or a sentence ended, and before each word of
 * `begins`: there something else was asked.
 */
export function passagesOf(words: readonly Word[], begins: readonly number[] = []): Passage[] {
  const passages: Passage[] = [];
  let first = 0;
  for (let index = 0; index < words.length; index++) {
    const isBroken = begins.includes(index + 1) || endsPassage(words, first, index);
    if (index < words.length - 1 && !isBroken) continue;
    passages.push({ first, last: index });
    first = index + 1;
  }
  return passages;
}

function endsPassage(words: readonly Word[], first: number, index: number): boolean {
  const length = index - first + 1;
  if (length >= passageTuning.most) return true;
  if (length < passageTuning.fewest) return false;
  const sentence = /[.?!]["”’)]?$/.test(words[index]?.text ?? '');
  const pauseMs = (words[index + 1]?.startMs ?? 0) - (words[index]?.endMs ?? 0);
  if (sentence) return length >= passageTuning.many || pauseMs >= passageTuning.sentencePauseMs;
  return pauseMs >= passageTuning.anyPauseMs;
}
