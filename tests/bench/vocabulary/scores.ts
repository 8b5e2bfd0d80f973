import { distance } from 'fastest-levenshtein';
import type { Mishearing } from '#shared/vocabulary/mishearing.ts';

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The words of a text, bare. */
export const wordsIn = (text: string): string[] => text.split(/\s+/).map(letters).filter(Boolean);

/** How many of the terms stand in a text, however they are spaced and cased. */
export function heardTerms(terms: readonly string[], text: string): number {
  return terms.filter((term) => letters(text).includes(letters(term))).length;
}

/** Words that have to be changed, put in or left out to make the one text the other. */
export function errorsIn(reference: string, text: string): number {
  // Every word becomes one character, and the characters are compared.
  const codes = new Map<string, string>();
  const encode = (words: readonly string[]): string =>
    words
      .map((word) => {
        if (!codes.has(word)) codes.set(word, String.fromCharCode(0x100 + codes.size));
        return codes.get(word);
      })
      .join('');
  return distance(encode(wordsIn(reference)), encode(wordsIn(text)));
}

/** Words that were changed where none was to be. */
export function changedWrongly(found: readonly Mishearing[]): number {
  return found.reduce((sum, { wordRange: [first, last] }) => sum + last - first + 1, 0);
}
