import { guardFeatures, lexiconFeatures, priorWeights } from '#shared/coverage/features.ts';
import { textFeatures } from '#shared/coverage/text-features.ts';
import type { Example, Prior } from './logistic.ts';
import type { TrainingSentence, TrainingStage } from './sentences.ts';

/** How firmly a weight is held at its prior: lexicon and guards at the written ones, the rest at nothing. */
const PRECISION = { written: 1, word: 0.6, vector: 0.3, shape: 0.3 };
/** How much a sentence counts: positives, those written for another criterion, near-misses, all others. */
const WEIGHT = { own: 2, lent: 1.4, nearMiss: 1, other: 0.25, joined: 0.5 };
const RAREST = 2;

/** The features of a stage and what is believed of them before training. */
export interface FeatureSpace {
  readonly names: readonly string[];
  readonly prior: Prior;
  /** An example for each sentence, in order, for one criterion. */
  readonly examples: (criterion: string) => Example[];
}

function weightOf(sentence: TrainingSentence, criterion: string): number {
  const own = sentence.criterion === criterion;
  const share = sentence.joinedFrom === null ? 1 : WEIGHT.joined;
  if (sentence.makes.has(criterion) && share < 1) return share * WEIGHT.lent;
  if (sentence.makes.has(criterion)) return own ? WEIGHT.own : WEIGHT.lent;
  return share * (own ? WEIGHT.nearMiss : WEIGHT.other);
}

/** Collects the features that at least two sentences of a stage have. */
export function featureSpace(
  stage: TrainingStage['stage'],
  sentences: readonly TrainingSentence[],
): FeatureSpace {
  const shared = sentences.map((s) => new Map([...guardFeatures(s.window), ...textFeatures(s.window)]));
  const counts = new Map<string, number>();
  const written = shared.filter((_, i) => sentences[i]?.joinedFrom === null);
  for (const features of written)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const believed = Object.keys(priorWeights);
  const rest = [...counts]
    .filter(([name, n]) => n >= RAREST && !(name in priorWeights))
    .map(([name]) => name);
  const names = [...believed, ...rest.sort()];
  const index = new Map(names.map((name, i) => [name, i]));
  const mean = Float64Array.from(names, (name) => priorWeights[name] ?? 0);
  const precision = Float64Array.from(names, (name) => {
    if (name in priorWeights) return PRECISION.written;
    if (name.startsWith('x:')) return PRECISION.shape;
    return name.startsWith('v:') ? PRECISION.vector : PRECISION.word;
  });
  const examples = (criterion: string): Example[] =>
    sentences.map((sentence, i) => {
      const pairs: Array<[number, number]> = [];
      for (const features of [lexiconFeatures(sentence.window, stage, criterion), shared[i] ?? new Map()])
        for (const [name, value] of features) {
          const at = index.get(name);
          if (at !== undefined) pairs.push([at, value]);
        }
      return {
        indexes: Int32Array.from(pairs, ([at]) => at),
        values: Float64Array.from(pairs, ([, value]) => value),
        label: sentence.makes.has(criterion) ? 1 : 0,
        weight: weightOf(sentence, criterion),
      };
    });
  return { names, prior: { mean, precision }, examples };
}
