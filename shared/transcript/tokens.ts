import { readableWord, type Word } from './transcript.ts';

/** A word prepared for the passes. Its index is the index of its word in the transcript. */
export interface Token {
  /** Lower case, with letters, digits and inner apostrophes only; empty for a lone dash. */
  readonly bare: string;
  /** Punctuation stands between this word and the one before, or it is the first. */
  readonly opens: boolean;
  /** Punctuation (or the end of the answer) follows. */
  readonly closes: boolean;
  /** A full stop, question or exclamation mark (or the end of the answer) follows. */
  readonly ends: boolean;
  /** A question mark follows. */
  readonly asks: boolean;
  /** It breaks off: a hyphen stands at its end (`re-`). */
  readonly cut: boolean;
}

const ABBREVIATION = /^(e\.g|i\.e|etc|vs|mr|mrs|dr|no)\.$/i;

/** The word without case and punctuation. `I'd,` becomes `i'd`. */
export function bareWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}'_.%$/+-]/gu, '')
    .replace(/^['._/+-]+|['._/+-]+$/g, '');
}

/** Prepares the words of a transcript, one token a word. */
export function tokenise(words: readonly Word[]): Token[] {
  const tokens: Token[] = [];
  let opens = true;
  words.forEach((word, index) => {
    const text = readableWord(word).trim();
    const last = index === words.length - 1;
    const mark = /[.?!…,;:)—–-]+["'”’)]*$/.exec(text)?.[0] ?? '';
    // A correction may put several words in the place of one; hyphenated they are read one by one.
    const bare = bareWord(text.replace(/\s+/g, '-'));
    const ends = last || (/[.?!]/.test(mark) && !ABBREVIATION.test(text));
    const cut = bare !== '' && /[\p{L}]-$/u.test(text);
    tokens.push({ bare, opens, closes: last || mark !== '', ends, asks: mark.includes('?'), cut });
    opens = mark !== '' || (bare === '' && text !== '');
  });
  return tokens;
}

/** Whether the recogniser (or the writer) set punctuation at all: at least one mark in forty words. */
export function isPunctuated(tokens: readonly Token[]): boolean {
  const marks = tokens.filter((t) => t.closes).length - 1;
  return marks * 40 >= tokens.length;
}
