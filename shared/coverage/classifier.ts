import type { Stage } from '#shared/bank/question.ts';
import { type Features, guardFeatures, lexiconFeatures, priorWeights } from './features.ts';
import { textFeatures } from './text-features.ts';
import { type Calibration, type CriterionWeights, type StageWeights, weightsOf } from './weights.ts';
import type { Window } from './windows.ts';

/** Where nothing was learned for a criterion, the lexicon's score is taken as it is. */
const UNTRAINED: Calibration = { slope: 1, offset: 0 };

/** How a criterion fared over the stretches of an answer. */
export interface Verdict {
  /** How likely the point was made anywhere in the answer, 0..1. */
  readonly probability: number;
  /** The place of the best stretch in the given windows; -1 where there is none. */
  readonly best: number;
  /** The highest log-odds that the written lexicon alone gives any stretch: a second opinion. */
  readonly lexicon: number;
  /** How likely each of the given windows makes the point, as calibrated log-odds. Order and time go by these. */
  readonly odds: readonly number[];
}

function byIndex(features: Features, weights: StageWeights): Array<readonly [number, number]> {
  const found: Array<readonly [number, number]> = [];
  for (const [name, value] of features) {
    const index = weights.features.get(name);
    if (index !== undefined) found.push([index, value]);
  }
  return found;
}

function learned(
  pairs: ReadonlyArray<readonly [number, number]>,
  { weights }: CriterionWeights,
  step: number,
): number {
  let sum = 0;
  for (const [index, value] of pairs) sum += (weights[index] ?? 0) * value;
  return sum * step;
}

function prior(features: Features): number {
  let sum = 0;
  for (const [name, value] of features) sum += (priorWeights[name] ?? 0) * value;
  return sum;
}

/**
 * Scores every stretch for every criterion and calibrates the best one. Learned weights are offsets to what the
 * lexicon and the guards say, so an untrained criterion rests on those alone.
 */
export function judgeWindows(
  windows: readonly Window[],
  stage: Stage,
  criteria: readonly string[],
): Map<string, Verdict> {
  const weights = weightsOf(stage);
  const shared = windows.map((window) => {
    const guards = guardFeatures(window);
    const pairs = weights ? [...byIndex(guards, weights), ...byIndex(textFeatures(window), weights)] : [];
    return { guards: prior(guards), pairs };
  });
  return new Map(
    criteria.map((criterion) => {
      const own = weights?.criteria.get(criterion);
      let best = -1;
      let top = Number.NEGATIVE_INFINITY;
      let lexicon = Number.NEGATIVE_INFINITY;
      const scores: number[] = [];
      windows.forEach((window, i) => {
        const features = lexiconFeatures(window, stage, criterion);
        let z = prior(features) + (shared[i]?.guards ?? 0);
        lexicon = Math.max(lexicon, z);
        if (own && weights) {
          z += learned(byIndex(features, weights), own, weights.step);
          z += learned(shared[i]?.pairs ?? [], own, weights.step);
        }
        scores.push(z);
        if (z <= top) return;
        top = z;
        best = i;
      });
      const { slope, offset } = own?.calibration ?? UNTRAINED;
      const probability = best < 0 ? 0 : 1 / (1 + Math.exp(-(slope * top + offset)));
      const odds = scores.map((z) => slope * z + offset);
      return [criterion, { probability, best, lexicon, odds }] as const;
    }),
  );
}
