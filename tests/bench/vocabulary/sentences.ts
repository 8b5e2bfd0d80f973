import { readFileSync } from 'node:fs';

/** A sentence to be spoken, and what a perfect listener would print. */
export interface BenchSentence {
  /** As a voice has to read it: “cube control”. */
  readonly spoken: string;
  /** As it should be read: “kubectl”. */
  readonly written: string;
  /** The terms in it, as written; none in an ordinary sentence. */
  readonly terms: readonly string[];
}

const lines = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');

/** `[kubectl|cube control]` is a term and how it is said. */
const TERM = /\[([^|\]]+)\|([^\]]+)\]/g;

function sentence(line: string): BenchSentence {
  return {
    spoken: line.replace(TERM, '$2'),
    written: line.replace(TERM, '$1'),
    terms: [...line.matchAll(TERM)].map((match) => match[1] ?? ''),
  };
}

/** Sentences of backend engineers. */
export const termSentences = lines('terms.txt').map(sentence);
/** Sentences of everybody, full of words that sound like terms. None of their words may be changed. */
export const ordinarySentences = lines('ordinary.txt').map(sentence);
