import { isFilledPause } from './filled-pauses.ts';
import { endingOf, JOINING, LIGHT, type Spoken, SUBJECT, stemOf, UNFINISHED } from './repeat-words.ts';
import { cutOffs, restartLength } from './restarts.ts';
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
const DANGLING = new Set(
  "the a an my our your to of with i'd i'll we'd we'll i'm we're there's it's that's they i we into from while".split(
    ' ',
  ),
);
const DENIAL = new Set("didn't don't doesn't wouldn't won't said".split(' '));
const NUMBER =
  /^(\d.*|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;
/** Single words that may end one clause and begin the next: "if you need it, it is there". */
const MEETING = new Set('it you them that this there here him her is what'.split(' '));
const INTERJECTION = new Set(['sorry', 'rather', 'wait', 'no']);

function sameRun(words: readonly Spoken[], a: number, b: number, length: number): boolean {
  for (let k = 0; k < length; k++) {
    const left = words[a + k];
    const right = words[b + k];
    if (!left || !right || stemOf(left.bare) !== stemOf(right.bare)) return false;
    if (k < length - 1 && left.ends) return false;
  }
  return true;
}

/** `ten ten rows` is one number said twice; `twenty twenty` is a year, and `fifty fifty` a share. */
function saidTwice(words: readonly Spoken[], at: number): boolean {
  const again = words[at + 1];
  const after = words[at + 2];
  if (!again || !after || again.closes || NUMBER.test(after.bare) || DOUBLED.has(after.bare)) return false;
  return !/^(twenty|nineteen|\d.*)$/.test(again.bare) && !LIGHT.has(after.bare);
}

/** `the the`, `it was it was`: the first of two equal runs. Returns its length, or 0. */
function exact(words: readonly Spoken[], at: number): number {
  for (let length = LONGEST; length >= 1; length--) {
    if (!sameRun(words, at, at + length, length)) continue;
    const last = words[at + length - 1];
    const bare = words[at]?.bare ?? '';
    if (last?.ends || (length === 2 && JOINING.has(last?.bare ?? '') && !LIGHT.has(words[at]?.bare ?? '')))
      continue;
    if (length === 1 && (DOUBLED.has(stemOf(bare)) || (bare.length === 1 && bare !== 'i' && bare !== 'a')))
      continue;
    if (length === 1 && NUMBER.test(bare) && !saidTwice(words, at)) continue;
    if (length === 1 && last?.closes && (!LIGHT.has(bare) || MEETING.has(bare))) continue;
    if (length > 1 && last?.closes && !words.slice(at, at + length).every((w) => LIGHT.has(w.bare))) continue;
    return length;
  }
  return 0;
}

/** `it's it was`, `re- restart`: a word begun and begun again. */
function begunAgain(words: readonly Spoken[], at: number): number {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next || word.ends) return 0;
  if (word.cut && next.bare.startsWith(word.bare)) return 1;
  const stem = stemOf(word.bare);
  return endingOf(word.bare) !== null &&
    stem === stemOf(next.bare) &&
    !(stem === 'that' && next.bare === 'that')
    ? 1
    : 0;
}

/** `about the about what`: begun again after at most two words, the last of which cannot end anything. */
function hanging(words: readonly Spoken[], at: number): number {
  for (const length of [2, 1]) {
    for (let gap = 1; gap <= 2; gap++) {
      const between = words.slice(at + length, at + length + gap);
      const last = between.at(-1);
      if (!last || !UNFINISHED.has(last.bare) || !between.every((w) => LIGHT.has(w.bare))) continue;
      if (between.some((w) => JOINING.has(w.bare))) continue;
      if (length === 1 && !LIGHT.has(words[at]?.bare ?? '')) continue;
      if (words.slice(at, at + length + gap).some((w) => w.ends)) continue;
      if (sameRun(words, at, at + length + gap, length)) return length + gap;
    }
  }
  return 0;
}

/** `let's say ten let's say five`, `there was a there were`: a clause given up and begun again by its subject. */
function clauseAgain(words: readonly Spoken[], at: number): number {
  const subject = stemOf(words[at]?.bare ?? '');
  if (!SUBJECT.has(subject)) return 0;
  for (let again = at + 2; again <= at + 5; again++) {
    const last = words[again - 1];
    const next = words[again];
    if (!last || !next || last.ends || JOINING.has(last.bare)) return 0;
    if (stemOf(next.bare) !== subject) continue;
    const closed = words.slice(at, again - 1).some((w) => w.closes);
    const sameVerb =
      words[at + 1]?.bare === words[again + 1]?.bare && again === at + 3 && !last.closes && !closed;
    if (UNFINISHED.has(last.bare) && again > at + 2 && !closed) return again - at;
    return sameVerb && words[at]?.bare === next.bare ? again - at : 0;
  }
  return 0;
}

/** `I want to, let me say`: a clause that stops at a comma on a word that cannot end one. */
function leftOpen(words: readonly Spoken[], at: number): number {
  if (!words[at]?.opens) return 0;
  for (let length = 1; length <= 4; length++) {
    const last = words[at + length - 1];
    const next = words[at + length];
    if (!last || !next || last.ends) return 0;
    if (!last.closes) continue;
    const begins = at === 0 || words[at - 1]?.ends === true;
    const denied =
      length === 2 && begins && SUBJECT.has(stemOf(words[at]?.bare ?? '')) && DENIAL.has(last.bare);
    const named =
      length === 2 && /^(this|it|that|there)$/.test(words[at]?.bare ?? '') && /^(is|was)$/.test(last.bare);
    return (named || denied || DANGLING.has(last.bare)) && !JOINING.has(next.bare) && !last.beforeSound
      ? length
      : 0;
  }
  return 0;
}

/** `in june no in july`: taken back with "no" or "sorry" and begun with the same word. */
function takenBack(words: readonly Spoken[], at: number): number {
  for (let length = 1; length <= 4; length++) {
    const no = words[at + length];
    if (!no || words.slice(at, at + length).some((w) => w.ends)) return 0;
    if ((no.bare !== 'no' && no.bare !== 'sorry') || (no.closes && no.bare === 'no')) continue;
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
    t.bare === '' || isFilledPause(t.bare)
      ? []
      : [
          {
            bare: t.bare,
            index,
            ends: t.ends,
            cut: t.cut,
            closes: t.closes,
            opens: t.opens || isFilledPause(tokens[index - 1]?.bare ?? ''),
            beforeSound: isFilledPause(tokens[index + 1]?.bare ?? ''),
          },
        ],
  );
  const broken = cutOffs(words);
  const found: Repeat[] = [];
  for (let at = 0; at < words.length; at++) {
    const same = exact(words, at);
    const length =
      same ||
      begunAgain(words, at) ||
      hanging(words, at) ||
      clauseAgain(words, at) ||
      leftOpen(words, at) ||
      takenBack(words, at) ||
      restartLength(words, at) ||
      (broken.get(at) ?? 0);
    if (length === 0) continue;
    const from = words[at]?.index ?? 0;
    const to = words[at + length - 1]?.index ?? from;
    found.push({ rule: same ? 'repeat' : 'restart', from, to });
    at += length - 1;
  }
  return found;
}
