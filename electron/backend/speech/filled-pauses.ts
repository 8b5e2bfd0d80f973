import type { SoundSpan, Word } from '#shared/transcript/transcript.ts';
import { isPause, mergeFilledPauses, unknownPauses } from './merge-filled-pauses.ts';

/** Shorter voice (milliseconds) is a breath, a click or the rest of a word; a filled pause takes longer (Goto 1999). */
const SHORTEST_SOUND = 200;

/** What another decoding of a piece, or of a part of it, printed. */
export interface HeardBeside {
  words: readonly Word[];
  /** Which of the words are filled pauses that it printed for its bias alone, by index. */
  leaned: ReadonlySet<number>;
}

/**
 * The words of a piece with the filled pauses that only other decodings of it printed. A short, tight cut
 * prints what a long one drops, and a long one writes the better words: so nothing but filled pauses is taken
 * from the others. Those that needed a bias, and voice in which no decoding found a word, are only suspected.
 */
export function withFilledPauses(
  words: readonly Word[],
  others: readonly HeardBeside[],
  voice: readonly SoundSpan[],
): { words: Word[]; suspected: SoundSpan[] } {
  const printed = (leaned: boolean): Word[] =>
    others.flatMap((other) =>
      other.words.filter((word, i) => isPause(word) && other.leaned.has(i) === leaned),
    );
  const heard = mergeFilledPauses(words, printed(false));
  const leaned = unknownPauses(heard, printed(true)).map(spanOf);
  const anyWords = [...heard, ...others.flatMap((other) => other.words)].map(spanOf);
  const wordless = voice.filter(
    (span) => span.endMs - span.startMs >= SHORTEST_SOUND && !anyWords.some((other) => overlap(span, other)),
  );
  return { words: heard, suspected: [...leaned, ...wordless].sort((a, b) => a.startMs - b.startMs) };
}

const spanOf = ({ startMs, endMs }: Word): SoundSpan => ({ startMs: startMs!, endMs: endMs! });
const overlap = (a: SoundSpan, b: SoundSpan): boolean => a.startMs < b.endMs && a.endMs > b.startMs;
