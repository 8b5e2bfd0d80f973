import { distance } from 'fastest-levenshtein';
import { isFilledPause } from '#shared/transcript/filled-pauses.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import type { Clip } from './clips.ts';

/** What was found, found wrongly, and not found. */
export interface Hits {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Milliseconds by which a filled pause may lie beside the one that is meant: people's ears are less exact. */
const COLLAR = { spontaneous: 500, other: 200 };
/** A word that is printed further away than this from where it was said is another one: milliseconds. */
const SAME_PLACE = 1_000;

const DIGITS = 'zero one two three four five six seven eight nine ten'.split(' ');

/** Words as they are compared: without case and marks, digits up to ten as words, filled pauses left out. */
export function comparableWords(text: string): string[] {
  return bareWords(text).filter((word) => !isFilledPause(word));
}

function bareWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s\-–—/]+/)
    .map((word) => word.replace(/[^a-z0-9']/g, '').replace(/^'+|'+$/g, ''))
    .filter(Boolean)
    .map((word) => DIGITS[Number(word)] ?? word);
}

/** Words that have to be put in, left out or replaced to get from one list to the other. */
export function wordErrors(wanted: readonly string[], got: readonly string[]): number {
  const letters = new Map<string, string>();
  // Each different word becomes a letter, for which there is a fast measure.
  const spelt = (words: readonly string[]): string =>
    words
      .map((word) => {
        const letter = letters.get(word) ?? String.fromCharCode(letters.size + 0x100);
        letters.set(word, letter);
        return letter;
      })
      .join('');
  return distance(spelt(wanted), spelt(got));
}

/** The filled pauses that were heard, against those that are there; null where nobody knows those. */
export function filledPauseHits(
  { kind, timed, fillers, filler_count }: Clip,
  words: readonly Word[],
): Hits | null {
  const heard = words.filter(({ text }) => bareWords(text).some(isFilledPause));
  if (!timed) {
    // Known by their number alone; in read speech nobody listened for them.
    if (filler_count === null || kind.startsWith('read')) return null;
    const right = Math.min(heard.length, filler_count);
    return { right, wrong: heard.length - right, missed: filler_count - right };
  }
  const collar = kind === 'spontaneous' ? COLLAR.spontaneous : COLLAR.other;
  const left = [...heard];
  for (const { start, end } of fillers) {
    const at = left.findIndex(
      ({ startMs, endMs }) => (startMs ?? 0) <= end * 1000 + collar && (endMs ?? 0) >= start * 1000 - collar,
    );
    if (at >= 0) left.splice(at, 1);
  }
  const right = heard.length - left.length;
  return { right, wrong: left.length, missed: fillers.length - right };
}

/** For each word whose beginning is known and that was printed near it: how far away, in milliseconds. */
export function onsetErrors(known: Clip['words'], printed: readonly Word[]): number[] {
  const left = printed.map(({ text, startMs }) => ({
    word: bareWords(text)[0] ?? '',
    startMs: startMs ?? 0,
  }));
  return known.flatMap(({ w, s }) => {
    const wanted = bareWords(w)[0] ?? '';
    const away = (at: { startMs: number }): number => Math.abs(at.startMs - s * 1000);
    const nearest = left.filter(({ word }) => word === wanted).toSorted((a, b) => away(a) - away(b))[0];
    if (!nearest || away(nearest) >= SAME_PLACE) return [];
    left.splice(left.indexOf(nearest), 1);
    return [away(nearest)];
  });
}

/** The value below which a share of all lies; null for no values. */
export function quantile(values: readonly number[], share: number): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? null;
}

/** Precision, recall and their harmonic mean; null where there was nothing to find. */
export function precisionRecall(
  hits: readonly Hits[],
): { precision: number; recall: number; f1: number } | null {
  const sum = (of: keyof Hits): number => hits.reduce((total, each) => total + each[of], 0);
  const [right, wrong, missed] = [sum('right'), sum('wrong'), sum('missed')];
  if (right + missed === 0) return null;
  const precision = right + wrong > 0 ? right / (right + wrong) : 1;
  const recall = right / (right + missed);
  return { precision, recall, f1: right > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
