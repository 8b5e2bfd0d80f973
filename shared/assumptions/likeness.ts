import type { Assumption } from '#shared/bank/question.ts';
import type { Window } from '#shared/coverage/windows.ts';
import { meanVector } from '#shared/coverage/word-vectors.ts';

/**
 * From here on a stretch is alike enough to be asked about. Tried with 74 sentences that make a point in words of
 * their own and 720 others from answers to the same questions: 41 of 100 of the former lie above, 3 of the latter.
 */
const ALIKE = 0.88;
/** So many of its words make a stretch alike: a point is rarely more. */
const TELLING = 4;

/** Words that tell nothing apart. */
const COMMON = new Set(
  "i we you it the a an to of and or in on is was be that this for with as at so if when then not no they them there what how which who do does did have has had would could should may can will one all each every by from up out its it's i'd we'd our my their than more before after again 0".split(
    ' ',
  ),
);

type Vector = Float64Array;
const vectors = new Map<string, Vector | null>();

function vectorOf(word: string): Vector | null {
  const known = vectors.get(word);
  if (known !== undefined) return known;
  const vector = COMMON.has(word) ? null : meanVector([word]);
  const length = vector ? Math.hypot(...vector) : 0;
  const made = vector && length > 0 ? vector.map((x) => x / length) : null;
  vectors.set(word, made);
  return made;
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z][a-z']{2,}/g) ?? [];

/** The words that an assumption is about. */
function subjectOf({ label, heardWhen, question, why, near, phrases }: Assumption): Vector[] {
  const words = new Set([label, heardWhen, question, why, ...near, ...phrases].flatMap(wordsIn));
  return [...words].flatMap((word) => vectorOf(word) ?? []);
}

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}

/** The stretch that means most nearly what an assumption is about, where one is near enough to be asked about. */
export function alikeTo(assumption: Assumption, windows: readonly Window[]): Window | null {
  const subject = subjectOf(assumption);
  let best: Window | null = null;
  let top = ALIKE;
  for (const window of windows) {
    const closest = window.words
      .flatMap(({ text }) => vectorOf(text) ?? [])
      .map((vector) => subject.reduce((most, other) => Math.max(most, dot(vector, other)), 0))
      .sort((a, b) => b - a)
      .slice(0, TELLING);
    const alike = closest.reduce((sum, x) => sum + x, 0) / TELLING;
    if (alike <= top) continue;
    top = alike;
    best = window;
  }
  return best;
}
