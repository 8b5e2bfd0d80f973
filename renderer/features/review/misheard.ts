import type { WordRange } from '#shared/report/report.ts';
import { transcriptText, type Word, withoutEndMark } from '#shared/transcript/transcript.ts';
import type { Mishearing } from '#shared/vocabulary/mishearing.ts';

/** A term that stands in the place of what was heard, as a reader is told about it. */
export interface ReadTerm {
  readonly range: WordRange;
  readonly term: string;
  readonly heard: string;
  readonly startMs: number | null;
}

/** The terms that the vocabulary put in, and the user left, in order. `words` are those on the screen. */
export function readTerms(words: readonly Word[], misheard: readonly Mishearing[]): ReadTerm[] {
  return misheard
    .filter(({ wordRange, to }) => words[wordRange[0]]?.corrected === to)
    .map(({ wordRange: range, to }) => ({
      range,
      term: withoutEndMark(to),
      heard: withoutEndMark(transcriptText(words.slice(range[0], range[1] + 1))),
      startMs: words[range[0]]?.startMs ?? null,
    }));
}

/** The words that were corrected together with the word `index`; itself where none were. */
export function stretchAt(words: readonly Word[], index: number): WordRange {
  let first = index;
  while (first > 0 && words[first]?.corrected === '') first--;
  let last = index;
  while (words[first]?.corrected && words[last + 1]?.corrected === '') last++;
  return [first, last];
}
