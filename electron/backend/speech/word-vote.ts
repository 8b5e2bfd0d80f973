import { bareWord } from '#shared/transcript/tokens.ts';
import type { SoundSpan, Word } from '#shared/transcript/transcript.ts';
import type { Hearing } from './hearing.ts';
import { isPause } from './merge-filled-pauses.ts';

/**
 * How much less a hearing counts that is less sure: its weight falls by a factor of e for every tenth of mean
 * log-probability below the surest. And what a hearing is as sure of as of a word when it prints none there.
 * Both were tried on the recordings of a development set at 0 to 20, and 0.3 to 0.7: little depends on them.
 */
const WEIGHT_FALL = 10;
const NOTHING = 0.5;
/** Words further apart than this (milliseconds) are not likely the same place; twice as far, hardly. */
const SAME_PLACE = 300;
/** No word is shorter than this (milliseconds). */
const SHORTEST = 30;
/** Two words that share more than this part of the shorter one's time were heard in the same sound. */
const SAME_SOUND = 0.5;

/** A place in the text, with what each hearing (by index) printed there. */
type Place = (Word | null)[];

/** What may stand at a place: a word, or nothing, and the weight that is for it. */
interface Ballot {
  word: Word | null;
  /** The hearings (by index) that printed it. */
  by: ReadonlySet<number>;
  weight: number;
}

/**
 * The words on which hearings of the same sound agree most, place by place (ROVER: Fiscus 1997), each hearing
 * counting as much as it is sure of itself, each word as it is sure of the word. Filled pauses have a vote of
 * their own and are left out. Times are those of the first hearing that printed the word; onsets rise.
 */
export function voteOnWords(hearings: readonly Hearing[]): Word[] {
  const voices = hearings.map((hearing) => ({
    words: hearing.words.filter((word) => !isPause(word)),
    certainty: hearing.certainty,
  }));
  const order = voices
    .map((_, i) => i)
    .filter((i) => voices[i]!.words.length > 0)
    .sort((a, b) => voices[b]!.certainty - voices[a]!.certainty);
  const surest = order[0];
  if (surest === undefined) return [];
  let places: Place[] = voices[surest]!.words.map((word) => placed(word, surest));
  for (const voice of order.slice(1)) places = aligned(places, voices[voice]!.words, voice);
  const weights = new Map(
    order.map((i) => [i, Math.exp(WEIGHT_FALL * (voices[i]!.certainty - voices[surest]!.certainty))]),
  );
  const ballots = places.map((place) => ballotsOf(place, weights));
  leaveToOne(ballots);
  return inOrder(ballots.flatMap(([winner]) => winner?.word ?? []));
}

function placed(word: Word, voice: number): Place {
  const place: Place = [];
  place[voice] = word;
  return place;
}

/** What was printed at a place, and nothing where some printed none; that with the most weight first. */
function ballotsOf(place: Place, weights: ReadonlyMap<number, number>): Ballot[] {
  const votes = new Map<string, { by: Set<number>; weight: number }>();
  for (const [voice, weight] of weights) {
    const word = place[voice];
    const text = word ? bareWord(word.text) : '';
    const vote = votes.get(text) ?? { by: new Set(), weight: 0 };
    vote.by.add(voice);
    vote.weight += weight * (word ? (word.confidence ?? 0) : NOTHING);
    votes.set(text, vote);
  }
  return [...votes]
    .sort((a, b) => b[1].weight - a[1].weight)
    .map(([text, vote]) => ({
      ...vote,
      word: text ? (place.find((word) => word && bareWord(word.text) === text) ?? null) : null,
    }));
}

/**
 * One hearing's long word may lie where others heard two, and win beside one of them: "the through cause" of "the
 * root cause" and "through 'cause". Where neighbours are the same sound, and no hearing printed both, the one with
 * less weight gives way to the next of its place.
 */
function leaveToOne(places: Ballot[][]): void {
  for (let changed = true; changed; ) {
    changed = false;
    let before: Ballot[] | undefined;
    for (const place of places) {
      if (!place[0]?.word) continue;
      if (before && areOneSound(before[0]!, place[0])) {
        (before[0]!.weight < place[0].weight ? before : place).shift();
        changed = true;
        break;
      }
      before = place;
    }
  }
}

function areOneSound(a: Ballot, b: Ballot): boolean {
  if ([...a.by].some((voice) => b.by.has(voice))) return false;
  const [first, second] = [spanOf(a.word!), spanOf(b.word!)];
  const shared = Math.min(first.endMs, second.endMs) - Math.max(first.startMs, second.startMs);
  const shorter = Math.min(first.endMs - first.startMs, second.endMs - second.startMs);
  return shared > SAME_SOUND * shorter;
}

/** Puts the words of one more hearing to the places, by the edit distance of fewest changes. */
function aligned(places: readonly Place[], words: readonly Word[], voice: number): Place[] {
  const width = words.length + 1;
  const cost = new Float64Array((places.length + 1) * width);
  const step = new Uint8Array(cost.length);
  for (let i = 0; i <= places.length; i++) {
    for (let j = 0; j <= words.length; j++) {
      const at = i * width + j;
      if (i === 0 && j === 0) continue;
      const pair =
        i > 0 && j > 0 ? cost[at - width - 1]! + distance(places[i - 1]!, words[j - 1]!) : Infinity;
      const skip = i > 0 ? cost[at - width]! + 1 : Infinity;
      const insert = j > 0 ? cost[at - 1]! + 1 : Infinity;
      cost[at] = Math.min(pair, skip, insert);
      step[at] = cost[at] === pair ? 0 : cost[at] === skip ? 1 : 2;
    }
  }
  const out: Place[] = [];
  for (let i = places.length, j = words.length; i > 0 || j > 0; ) {
    const kind = step[i * width + j];
    if (kind === 2) out.push(placed(words[--j]!, voice));
    else {
      const place = [...places[--i]!];
      if (kind === 0) place[voice] = words[--j]!;
      out.push(place);
    }
  }
  return out.reverse();
}

/** 0 for the same word in the same place, 1 for another word, up to 1 more for another place. */
function distance(place: Place, word: Word): number {
  const printed = place.filter((other) => other != null);
  const isSame = printed.some((other) => bareWord(other.text) === bareWord(word.text));
  const away = Math.abs(middle(printed[0]!) - middle(word));
  return (isSame ? 0 : 1) + Math.min(1, Math.max(0, away - SAME_PLACE) / (2 * SAME_PLACE));
}

const spanOf = ({ startMs, endMs }: Word): SoundSpan => ({ startMs: startMs ?? 0, endMs: endMs ?? 0 });
const middle = (word: Word): number => ((word.startMs ?? 0) + (word.endMs ?? 0)) / 2;

/** The words with times of several hearings made to follow each other. */
function inOrder(words: readonly Word[]): Word[] {
  const starts: number[] = [];
  for (const { startMs } of words) {
    starts.push(Math.max(startMs ?? 0, (starts.at(-1) ?? -SHORTEST) + SHORTEST));
  }
  return words.map((word, i) => {
    const startMs = starts[i]!;
    const endMs = Math.max(startMs + SHORTEST, Math.min(word.endMs ?? 0, starts[i + 1] ?? Infinity));
    return { ...word, startMs, endMs };
  });
}
