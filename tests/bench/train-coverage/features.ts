import { guardFeatures, lexiconReader, priorWeights } from '#shared/coverage/features.ts';
import { textFeatures } from '#shared/coverage/text-features.ts';
import type { Window } from '#shared/coverage/windows.ts';
import type { Example, Prior } from './logistic.ts';
import type { TrainingSentence, TrainingStage } from './sentences.ts';

/** How firmly a weight is held at its prior: lexicon and guards at the written ones, the rest at nothing. */
const PRECISION = { written: 1, word: 0.6, vector: 2, shape: 0.3 };
/** How much a sentence counts: positives, those written for another criterion, near-misses, those in whole answers, all others. */
const WEIGHT = { own: 2, lent: 1.4, nearMiss: 1, inAnswer: 1, other: 0.25, joined: 0.5 };
const RAREST = 2;

/** The features of a stage and what is believed of them before training. */
export interface FeatureSpace {
  readonly names: readonly string[];
  readonly prior: Prior;
  /** An example for each sentence, in order, for one criterion. */
  readonly examples: (criterion: string) => Example[];
  /** The features of other stretches, for one criterion after the other. */
  readonly rows: (windows: readonly Window[]) => (criterion: string) => Row[];
}

function weightOf(sentence: TrainingSentence, criterion: string): number {
  const own = sentence.criterion === criterion;
  const share = sentence.joinedFrom === null ? 1 : WEIGHT.joined;
  if (sentence.answer !== null)
    return share * WEIGHT.inAnswer * (sentence.makes.has(criterion) ? WEIGHT.lent : 1);
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
  const rows = (windows: readonly Window[]): ((criterion: string) => Row[]) => {
    const read = windows.map((window) => lexiconReader(window, stage));
    const same = windows.map((window) => packed([...guardFeatures(window), ...textFeatures(window)], index));
    return (criterion) =>
      read.map((lexicon, i) => joinedRows(packed([...lexicon(criterion)], index), same[i] ?? NO_FEATURES));
  };
  const trained = rows(sentences.map((s) => s.window));
  const examples = (criterion: string): Example[] =>
    trained(criterion).map((row, i) => {
      const sentence = sentences[i];
      const makes = sentence?.makes.has(criterion) ?? false;
      return { ...row, label: makes ? 1 : 0, weight: sentence ? weightOf(sentence, criterion) : 0 };
    });
  return { names, prior: { mean, precision }, examples, rows };
}

type Row = Pick<Example, 'indexes' | 'values'>;
const NO_FEATURES: Row = { indexes: new Int32Array(0), values: new Float64Array(0) };

function packed(features: ReadonlyArray<readonly [string, number]>, index: ReadonlyMap<string, number>): Row {
  const known = features.flatMap(([name, value]) => {
    const at = index.get(name);
    return at === undefined ? [] : [[at, value] as const];
  });
  return {
    indexes: Int32Array.from(known, ([at]) => at),
    values: Float64Array.from(known, ([, value]) => value),
  };
}

function joinedRows(one: Row, other: Row): Row {
  return {
    indexes: Int32Array.from([...one.indexes, ...other.indexes]),
    values: Float64Array.from([...one.values, ...other.values]),
  };
}
