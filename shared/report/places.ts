import type { Place } from '#shared/practice/correction.ts';
import { bareWord } from '#shared/transcript/tokens.ts';
import { readableWord, type TimedSpan, type Word } from '#shared/transcript/transcript.ts';
import type { WordRange } from './report.ts';

/** Neighbours that are kept on either side of a place. */
const NEIGHBOURS = 3;
/** The same words this near are taken for the same place although their neighbours changed, in milliseconds … */
const NEAR_MS = 3_000;
/** … and in words, where there are no times. */
const NEAR_WORDS = 8;

/** A text as the bare words that places are compared by. */
export function bareText(text: string): string {
  return text.split(/\s+/).map(bareWord).filter(Boolean).join(' ');
}

/** Describes the words `range` of a transcript. */
export function placeOf(words: readonly Word[], range: WordRange): Place {
  const [from, to] = range;
  const text = (start: number, end: number): string =>
    bareText(words.slice(Math.max(0, start), end).map(readableWord).join(' '));
  return {
    words: text(from, to + 1),
    before: text(from - NEIGHBOURS, from),
    after: text(to + 1, to + 1 + NEIGHBOURS),
    wordRange: range,
    startMs: words[from]?.startMs ?? null,
    endMs: words[to]?.endMs ?? null,
  };
}

/** Describes a stretch of sound that no word covers. */
export function placeOfSound({ startMs, endMs }: TimedSpan): Place {
  return { words: '', before: '', after: '', wordRange: null, startMs, endMs };
}

/** Every stretch of whole words that reads as `text`. */
function occurrences(bare: readonly string[], text: string): WordRange[] {
  const found: WordRange[] = [];
  for (let from = 0; from < bare.length; from++) {
    let rest = text;
    for (let to = from; to < bare.length; to++) {
      const word = bare[to] ?? '';
      if (word === '') {
        if (to === from) break;
        continue;
      }
      if (rest !== word && !rest.startsWith(`${word} `)) break;
      rest = rest.slice(word.length + 1);
      if (rest !== '') continue;
      found.push([from, to]);
      break;
    }
  }
  return found;
}

/**
 * Finds a place again: the same words between the same neighbours wherever they are, else the same words near
 * by. Of several the nearest. Null where the words are not there any more.
 */
export function findPlace(place: Place, words: readonly Word[]): WordRange | null {
  if (place.words === '') return null;
  const bare = words.map((word) => bareText(readableWord(word)));
  let best: WordRange | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const range of occurrences(bare, place.words)) {
    const here = placeOf(words, range);
    const sameNeighbours = here.before === place.before && here.after === place.after;
    const timed = here.startMs !== null && place.startMs !== null;
    const apart = timed
      ? Math.abs((here.startMs ?? 0) - (place.startMs ?? 0)) / NEAR_MS
      : Math.abs(range[0] - (place.wordRange?.[0] ?? 0)) / NEAR_WORDS;
    if (!sameNeighbours && apart > 1) continue;
    // Where it was comes first; neighbours tell equal ones apart once a new transcript has moved them.
    const rank = apart === 0 ? -1 : apart + (sameNeighbours ? 0 : 1_000);
    if (rank >= bestRank) continue;
    best = range;
    bestRank = rank;
  }
  return best;
}

/** Whether two stretches of sound share a moment. */
export function overlaps(a: TimedSpan, b: TimedSpan): boolean {
  if (a.startMs === null || a.endMs === null || b.startMs === null || b.endMs === null) return false;
  return a.startMs < b.endMs && b.startMs < a.endMs;
}
