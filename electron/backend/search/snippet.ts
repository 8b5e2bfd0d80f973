import type { SnippetPart } from '#shared/contract/search.ts';

/** How many words around a match are shown: enough to know the sentence again. */
const BEFORE = 7;
const AFTER = 16;
/** Matches within so many words belong to one thought. */
const TOGETHER = 12;

/** The word with most matches in the words after it, the first of several; null where none is marked with `open`. */
export function bestPlace(words: readonly string[], open: string): number | null {
  const matches = words.flatMap((word, index) => (word.includes(open) ? [index] : []));
  const [first] = matches;
  if (first === undefined) return null;
  const seen = (from: number) =>
    new Set(
      words
        .slice(from, from + TOGETHER)
        .filter((word) => word.includes(open))
        .map((word) => word.toLowerCase()),
    ).size;
  // The sixty-fifth moment is no better known than the first.
  return matches.slice(0, 64).reduce((best, each) => (seen(each) > seen(best) ? each : best), first);
}

/** The words around a place, in parts that are matches and parts that are not. Empty words have no room. */
export function snippetAt(
  words: readonly string[],
  place: number,
  open: string,
  close: string,
): SnippetPart[] {
  const from = Math.max(0, place - BEFORE);
  const until = Math.min(words.length, place + AFTER);
  const shown = words.slice(from, until).filter((word) => word !== '');
  const text = `${from > 0 ? '… ' : ''}${shown.join(' ')}${until < words.length ? ' …' : ''}`;
  // A mark that was opened before the first word, or closes after the last, ends with the text.
  return text.split(open).flatMap((piece, index): SnippetPart[] => {
    const [match = '', rest = ''] = index === 0 ? ['', piece.replaceAll(close, '')] : piece.split(close);
    return [
      ...(match === '' ? [] : [{ text: match, isMatch: true }]),
      ...(rest === '' ? [] : [{ text: rest, isMatch: false }]),
    ];
  });
}
