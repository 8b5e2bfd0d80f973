import type { Stage } from '#shared/bank/question.ts';
import { bestTwo, decide, idleTalk } from './decision.ts';
import { type Features, guardFeatures, lexiconReader, priorWeights } from './features.ts';
import { textFeatures } from './text-features.ts';
import { calibration, decision, doubtWeight, type StageWeights, weightsOf } from './weights.ts';
import type { Window } from './windows.ts';

/**
 * A second sentence that points the same way counts this much beside the best one. Chosen on whole answers of the
 * training set that the model had not seen.
 */
const SUPPORT = 0.2;
/** No second sentence counts for less than this, so that one more never takes anything away. */
const NO_SUPPORT = -6;
/** Two sentences are shown where together they say this much more than the better one alone (log-odds). */
const TOGETHER = 0.7;

/** How a criterion fared over the stretches of an answer. */
export interface Verdict {
  /** How likely the point was made anywhere in the answer, 0..1. */
  readonly probability: number;
  /** The same without regard to which point it is and how much else was said: how near any stretch comes. */
  readonly near: number;
  /** The same if doubtful words were the point's: what it takes to call it missing. */
  readonly possible: number;
  /** The place of the stretch in the given windows that shows it best; -1 where there is none. */
  readonly best: number;
  /** How likely each of the given windows makes the point, as calibrated log-odds. Order and time go by these. */
  readonly odds: readonly number[];
}

/** The learned features that a stretch has, as indexes and values. */
interface Sparse {
  readonly indexes: Int32Array;
  readonly values: Float64Array;
}

function sparse(all: readonly Features[], weights: StageWeights): Sparse {
  const indexes: number[] = [];
  const values: number[] = [];
  for (const features of all)
    for (const [name, value] of features) {
      const index = weights.features.get(name);
      if (index === undefined) continue;
      indexes.push(index);
      values.push(value);
    }
  return { indexes: Int32Array.from(indexes), values: Float64Array.from(values) };
}

function learned({ indexes, values }: Sparse, weights: Int8Array): number {
  let sum = 0;
  for (let k = 0; k < indexes.length; k++) sum += (weights[indexes[k] ?? -1] ?? 0) * (values[k] ?? 0);
  return sum;
}

function prior(features: Features): number {
  let sum = 0;
  for (const [name, value] of features) sum += (priorWeights[name] ?? 0) * value;
  return sum;
}

/** Scores a stretch for one criterion after the other, in log-odds. */
function scorer(window: Window, stage: Stage): (criterion: string) => number {
  const weights = weightsOf(stage);
  const guards = guardFeatures(window);
  const said = prior(guards);
  const shared = weights ? sparse([guards, textFeatures(window)], weights) : null;
  const read = lexiconReader(window, stage);
  return (criterion) => {
    const features = read(criterion);
    const z = prior(features) + said;
    const own = weights?.criteria.get(criterion);
    if (!own || !shared || !weights) return z;
    return z + (learned(shared, own) + learned(sparse([features], weights), own)) * weights.step;
  };
}

/**
 * How far the sentences of an answer make a point, from the score of each: the best one, and a little for the
 * second best. More sentences never make it less.
 */
export function togetherScore(scores: Iterable<number>): number {
  let first = Number.NEGATIVE_INFINITY;
  let second = NO_SUPPORT;
  for (const score of scores) {
    if (score > first) {
      second = Math.max(second, first);
      first = score;
    } else second = Math.max(second, score);
  }
  return first + SUPPORT * second;
}

function largest(scores: readonly number[], among: (i: number) => boolean): number {
  let best = -1;
  scores.forEach((score, i) => {
    if (among(i) && (best < 0 || score > (scores[best] ?? 0))) best = i;
  });
  return best;
}

/** Two sentences where both are needed, else the one sentence that says it best. */
function bestShown(scores: readonly number[], windows: readonly Window[]): number {
  const alone = largest(scores, (i) => windows[i]?.joins === false);
  const any = largest(scores, () => true);
  if (alone < 0) return any;
  const holds = (outer: Window | undefined, inner: Window | undefined): boolean =>
    outer !== undefined && inner !== undefined && outer.from <= inner.from && outer.to >= inner.to;
  const around = largest(scores, (i) => holds(windows[i], windows[alone]));
  return (scores[around] ?? 0) >= (scores[alone] ?? 0) + TOGETHER ? around : alone;
}

const likely = (logOdds: number): number => (Number.isFinite(logOdds) ? 1 / (1 + Math.exp(-logOdds)) : 0);
const calibrated = (score: number): number => calibration.slope * score + calibration.offset;

/**
 * Scores every stretch for every criterion. Learned weights are offsets to what the lexicon and the guards say, so
 * an untrained criterion rests on those alone. `doubts` say how much of each stretch may have been misheard.
 */
export function judgeWindows(
  windows: readonly Window[],
  stage: Stage,
  criteria: readonly string[],
  doubts: readonly number[] = [],
): Map<string, Verdict> {
  const scorers = windows.map((window) => scorer(window, stage));
  const scored = new Map(criteria.map((id) => [id, scorers.map((score) => score(id))] as const));
  const talk = idleTalk(windows, scored.values());
  return new Map(
    [...scored].map(([id, scores]) => {
      const isAlone = (_: number, i: number): boolean => windows[i]?.joins === false;
      const doubted = scores.map((z, i) => z + doubtWeight * (doubts[i] ?? 0));
      return [
        id,
        {
          probability: likely(decide(bestTwo(windows, scores), talk, { stage, id }, decision)),
          near: likely(calibrated(togetherScore(scores.filter(isAlone)))),
          possible: likely(calibrated(togetherScore(doubted.filter(isAlone)))),
          best: bestShown(scores, windows),
          odds: scores.map((z) => calibrated(z)),
        },
      ] as const;
    }),
  );
}
