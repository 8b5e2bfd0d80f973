import type { Assumption } from '#shared/bank/question.ts';
import type { Window } from '#shared/coverage/windows.ts';
import { meanVector } from '#shared/coverage/word-vectors.ts';

/**
 * From here on a stretch is alike enough to be asked about. Tried with 74 sentences that make a point in words of
 * their own, of which 23 lie above, and 629 others from answers to the same questions, of which 8 do.
 */
const ALIKE = 0.88;
/** So many of its words make a stretch alike: a point is rarely more. */
const TELLING = 4;

/** The longer a stretch, the more of its words are like something: longer ones than this are not compared. */
const LONGEST = 24;

/** Words that tell nothing apart. */
const COMMON = new Set(
  "i we you it the a an to of and or in on is was be that this for with as at so if when then not no they them there what how which who do does did have has had would could should may can will one all each every by from up out its it's i'd we'd our my their than more before after again 0 thing things stay stays get gets got out over nobody somebody go goes going went make makes made use uses used say says said way time times people work works take takes put new first same still only just also much many some any other about into let want need know see look now well there's that's don't won't can't i'll we'll".split(
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
    if (window.words.length > LONGEST) continue;
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
