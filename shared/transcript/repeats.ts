import { isFilledPause } from './filled-pauses.ts';
import type { Token } from './tokens.ts';

/** A stretch that was said again or given up: word indexes, inclusive. */
export interface Repeat {
  readonly rule: 'repeat' | 'restart';
  readonly from: number;
  readonly to: number;
}

const LONGEST = 6;
/** Words that English doubles on purpose, or that double in dictated names and numbers. */
const DOUBLED = new Set(
  'very really no yes many much so more far long had that never again yeah ha bye please hey oh one two three four five six seven eight nine zero too well way okay right'.split(
    ' ',
  ),
);
const LIGHT = new Set(
  "a an the to of in on at for with and or but is are was were my our your their his her this that it it's i i'm i'd we we're you they if when because so by from as would could can will be have has had there's there".split(
    ' ',
  ),
);
const STEM = /^(i|we|you|they|he|she|it|that|there|what|who|let)'(m|d|ll|ve|re|s)$/;
const INTERJECTION = new Set(['sorry', 'rather', 'wait', 'no']);

interface Spoken {
  readonly bare: string;
  readonly index: number;
  readonly ends: boolean;
  readonly closes: boolean;
}

function sameRun(words: readonly Spoken[], a: number, b: number, length: number): boolean {
  for (let k = 0; k < length; k++) {
    const left = words[a + k];
    const right = words[b + k];
    if (!left || !right || left.bare !== right.bare) return false;
    if (k < length - 1 && left.ends) return false;
  }
  return true;
}

/** `the the`, `it was it was`: the first of two equal runs. Returns its length, or 0. */
function exact(words: readonly Spoken[], at: number): number {
  for (let length = LONGEST; length >= 1; length--) {
    if (!sameRun(words, at, at + length, length)) continue;
    const last = words[at + length - 1];
    const bare = words[at]?.bare ?? '';
    if (last?.ends) continue;
    if (length === 1 && (DOUBLED.has(bare) || (bare.length === 1 && bare !== 'i' && bare !== 'a'))) continue;
    if (length === 1 && last?.closes && !LIGHT.has(bare)) continue;
    return length;
  }
  return 0;
}

/** `it's it was`, `re- restart`: a word begun and begun again. */
function begunAgain(words: readonly Spoken[], at: number): number {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next || word.ends) return 0;
  const stem = STEM.exec(word.bare)?.[1];
  const nextStem = STEM.exec(next.bare)?.[1] ?? next.bare;
  return stem !== undefined && stem === nextStem && !(stem === 'that' && next.bare === 'that') ? 1 : 0;
}

/** `we had a we have the`: two words said again after at most two that were left hanging. */
function hanging(words: readonly Spoken[], at: number): number {
  for (let gap = 1; gap <= 2; gap++) {
    const again = at + 2 + gap;
    const last = words[again - 1];
    if (!last || !LIGHT.has(last.bare)) continue;
    if (words.slice(at, again).some((w) => w.ends)) continue;
    if (sameRun(words, at, again, 2)) return 2 + gap;
  }
  return 0;
}

/** `in june no in july`: taken back with "no" or "sorry" and begun with the same word. */
function takenBack(words: readonly Spoken[], at: number): number {
  for (let length = 1; length <= 4; length++) {
    const no = words[at + length];
    if (!no || words.slice(at, at + length).some((w) => w.ends)) return 0;
    if (no.bare !== 'no' && no.bare !== 'sorry') continue;
    let next = at + length + 1;
    while (INTERJECTION.has(words[next]?.bare ?? '')) next++;
    const first = words[at]?.bare ?? '';
    if (length >= 2 && words[next]?.bare === first) return length;
    if (length >= 2 && LIGHT.has(first) && words[next + 1]?.bare === first) return length;
    const last = words[at + length - 1]?.bare;
    const strong = next - at - length > 1;
    if (strong && LIGHT.has(first) && length >= 2) {
      for (let k = next; k <= next + 2; k++) if (words[k]?.bare === last) return length;
    }
  }
  return 0;
}

/** Words that were repeated or abandoned. The second saying is not marked, nor are filled pauses between. */
export function repeats(tokens: readonly Token[]): Repeat[] {
  const words = tokens.flatMap((t, index): Spoken[] =>
    t.bare === '' || isFilledPause(t.bare) ? [] : [{ bare: t.bare, index, ends: t.ends, closes: t.closes }],
  );
  const found: Repeat[] = [];
  for (let at = 0; at < words.length; at++) {
    const same = exact(words, at);
    const length = same || begunAgain(words, at) || hanging(words, at) || takenBack(words, at);
    if (length === 0) continue;
    const from = words[at]?.index ?? 0;
    const to = words[at + length - 1]?.index ?? from;
    found.push({ rule: same ? 'repeat' : 'restart', from, to });
    at += length - 1;
  }
  return found;
}
