/**
 * Trains the coverage classifier on the sentences in `shared/coverage/training` and writes
 * `shared/coverage/weights.json`: the same bytes for the same sentences. Prints cross-validated figures.
 *
 *   npm run train:coverage
 */
import { writeFileSync } from 'node:fs';
import { calibrate } from './calibrate.ts';
import { type FeatureSpace, featureSpace } from './features.ts';
import { type Example, fitWeights, logOdds } from './logistic.ts';
import { joined, readTraining, type TrainingSentence } from './sentences.ts';

const FOLDS = 5;
/** Weights are kept in steps of this size, as signed bytes. */
const STEP = 1 / 24;

/** Scores of the written sentences by models that saw neither them nor anything joined from them. */
function heldOutScores(
  sentences: readonly TrainingSentence[],
  examples: readonly Example[],
  space: FeatureSpace,
): number[] {
  const written = sentences.filter((s) => s.joinedFrom === null).length;
  const scores = new Array<number>(written).fill(0);
  const foldOf = (i: number): number => i % FOLDS;
  const touches = (s: TrainingSentence | undefined, i: number, fold: number): boolean => {
    if (!s || s.joinedFrom === null) return foldOf(i) === fold;
    return foldOf(s.joinedFrom) === fold || foldOf((s.joinedFrom * 7 + 311) % written) === fold;
  };
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitWeights(
      examples.filter((_, i) => !touches(sentences[i], i, fold)),
      space.prior,
    );
    examples.slice(0, written).forEach((example, i) => {
      if (foldOf(i) === fold) scores[i] = logOdds(weights, example);
    });
  }
  return scores;
}

/** The share of pairs in which the first list's score is the higher one. */
function ranking(high: readonly number[], low: readonly number[]): number {
  let won = 0;
  for (const a of high) for (const b of low) won += a > b ? 1 : a === b ? 0.5 : 0;
  return high.length * low.length === 0 ? 1 : won / (high.length * low.length);
}

function trainCriterion(
  sentences: readonly TrainingSentence[],
  space: FeatureSpace,
  criterion: string,
): [string, unknown, number[]] {
  const examples = space.examples(criterion);
  const scores = heldOutScores(sentences, examples, space);
  const where = (test: (i: number) => boolean): number[] => scores.filter((_, i) => test(i));
  const makes = where((i) => examples[i]?.label === 1);
  const own = (i: number): boolean => sentences[i]?.criterion === criterion;
  const nearMisses = where((i) => examples[i]?.label === 0 && own(i));
  const others = where((i) => examples[i]?.label === 0 && !own(i));
  const calibration = calibrate({ makes, nearMisses, others });
  const weights = fitWeights(examples, space.prior);
  const bytes = Int8Array.from(weights, (w, j) =>
    Math.max(-127, Math.min(127, Math.round((w - (space.prior.mean[j] ?? 0)) / STEP))),
  );
  const above = (list: readonly number[]): number =>
    list.filter((z) => z > 0).length / Math.max(list.length, 1);
  const figures = [
    above(makes),
    above(nearMisses),
    above(others),
    ranking(makes, nearMisses),
    ranking(makes, others),
  ];
  console.log(
    [
      criterion.padEnd(22),
      makes.length,
      nearMisses.length,
      ...figures.map((f) => f.toFixed(3)),
      JSON.stringify(calibration),
    ].join('  '),
  );
  return [criterion, { calibration, data: Buffer.from(bytes.buffer).toString('base64') }, figures];
}

const began = performance.now();
const out: Record<string, unknown> = {};
for (const stage of readTraining()) {
  const sentences = [...stage.sentences, ...joined(stage.sentences)];
  const space = featureSpace(stage.stage, sentences);
  console.log(
    `\n${stage.stage}: ${stage.sentences.length} sentences, ${space.names.length} features, ${FOLDS} folds`,
  );
  console.log(
    'criterion, positives, near-misses, recall, false alarms on near-misses, on others, ranking against both',
  );
  const trained = stage.criteria.map((criterion) => trainCriterion(sentences, space, criterion));
  const mean = (k: number): string =>
    (trained.reduce((sum, [, , f]) => sum + (f[k] ?? 0), 0) / trained.length).toFixed(3);
  console.log('mean'.padEnd(22), '      ', [0, 1, 2, 3, 4].map(mean).join('  '));
  out[stage.stage] = {
    step: STEP,
    features: space.names.join(' '),
    criteria: Object.fromEntries(trained.map(([id, weights]) => [id, weights])),
  };
}
const target = new URL('../../../shared/coverage/weights.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(out)}\n`);
console.log(`\nwritten in ${((performance.now() - began) / 1000).toFixed(0)} s`);
