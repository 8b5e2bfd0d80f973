import { z } from '#shared/contract/zod.ts';

/** Milliseconds on the attempt's one timeline: the concatenation of its recordings. */
export const milliseconds = z.number().nonnegative();

/** A stretch of the timeline; both ends are null where the transcript came from text and has no times. */
export const timedSpan = z.object({ startMs: milliseconds.nullable(), endMs: milliseconds.nullable() });

/** A stretch of a recording, always timed. */
export const soundSpan = z.object({ startMs: milliseconds, endMs: milliseconds });

/**
 * One word as it was said. `text` is verbatim (with the recogniser's casing and punctuation); `corrected`
 * is what the vocabulary or the user made of it, where they made something: of a stretch of words it stands on
 * the first, and is empty on the others. `confidence` lies in 0..1, null for text.
 */
export const word = z.object({
  text: z.string(),
  startMs: milliseconds.nullable(),
  endMs: milliseconds.nullable(),
  confidence: z.number().min(0).max(1).nullable(),
  corrected: z.string().optional(),
});

/**
 * What an engine heard. `voice` are the stretches with speech in them and `suspected` voiced sounds that no
 * word covers; both are in time order and without overlap. For a text transcript both are empty and
 * `durationMs` is null.
 */
export const transcript = z.object({
  engine: z.string(),
  durationMs: milliseconds.nullable(),
  words: z.array(word),
  voice: z.array(soundSpan),
  suspected: z.array(soundSpan),
});

export type Word = z.infer<typeof word>;
export type SoundSpan = z.infer<typeof soundSpan>;
export type TimedSpan = z.infer<typeof timedSpan>;
export type Transcript = z.infer<typeof transcript>;

/** The verbatim text of a transcript: its words joined by single spaces. */
export function transcriptText(words: readonly Word[]): string {
  return words.map((w) => w.text).join(' ');
}

/** A word as it is read: corrected where something was misheard; empty where it went into the one before. */
export const readableWord = (word: Word): string => word.corrected ?? word.text;

/** The text as it is read: corrected where something was misheard. */
export function readableText(words: readonly Word[]): string {
  return words.map(readableWord).filter(Boolean).join(' ');
}

/** A text without the punctuation behind it, as it stands in a title or in quotation marks. */
export const withoutEndMark = (text: string): string => text.replace(/[.,?!;:…]+$/, '');

/** The text of a range of words (first and last index, both included) as it is read. */
export function textOfRange(words: readonly Word[], [first, last]: readonly [number, number]): string {
  return readableText(words.slice(first, last + 1));
}
