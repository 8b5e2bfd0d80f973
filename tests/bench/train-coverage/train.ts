/**
 * Trains the coverage classifier on the sentences in `shared/coverage/training` and writes
 * `shared/coverage/weights.json`: the same bytes for the same sentences. Prints cross-validated figures.
 *
 *   npm run train:coverage
 */
import { writeFileSync } from 'node:fs';
import { bestTwo, idleTalk } from '#shared/coverage/decision.ts';
import { calibrate, type HeldOutScore, missingUpTo, share } from './calibrate.ts';
import { type FeatureSpace, featureSpace } from './features.ts';
import { fitDecision, heldOutDecisions, type Judged } from './fit-decision.ts';
import { type DoubtedScores, fitDoubt, missingWith } from './fit-doubt.ts';
import {
  type AnswerScore,
  FOLDS,
  type HeldOut,
  heldOut,
  type WholeAnswer,
  wholeAnswers,
} from './held-out.ts';
import { type Example, fitWeights, sigmoid } from './logistic.ts';
import { recognisedAnswers } from './recognised.ts';
import { joined, readTraining, type TrainingSentence, type TrainingStage } from './sentences.ts';
import { stretched } from './stretches.ts';

/** Weights are kept in steps of this size, as signed bytes. */
const STEP = 1 / 24;
/** Where `heard` may begin. */
const HEARD = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7];
/**
 * `heard` begins at the lowest of them whose F1 is no further than this from the best: other people say things in words
 * that were not learned, so with them it is recall that falls short.
 */
const AS_GOOD = 0.005;
/** How often what is called missing has to be missing, on whole answers that the model had not seen. */
const MISSING_PRECISION = 0.985;

/**
 * The same on recognised answers: the 95 % that is wanted, and a little for being chosen on the same ones. The voices that read them are
 * recognised no better than people, so these are no easier than other people's.
 */
const MISSING_PRECISION_HEARD = 0.955;

/** The share of pairs in which the first list's score is the higher one. */
function ranking(high: readonly number[], low: readonly number[]): number {
  let won = 0;
  for (const a of high) for (const b of low) won += a > b ? 1 : a === b ? 0.5 : 0;
  return high.length * low.length === 0 ? 1 : won / (high.length * low.length);
}

/** Recall at even odds, false alarms on near-misses and on others, ranking against both; printed with counts. */
function figuresOf(
  criterion: string,
  sentences: readonly TrainingSentence[],
  examples: readonly Example[],
  { sentences: scores }: HeldOut,
): number[] {
  const where = (test: (i: number) => boolean): number[] => scores.filter((_, i) => test(i));
  const own = (i: number): boolean => sentences[i]?.criterion === criterion;
  const makes = where((i) => examples[i]?.label === 1);
  const nearMisses = where((i) => examples[i]?.label === 0 && own(i));
  const others = where((i) => examples[i]?.label === 0 && !own(i));
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
    [criterion.padEnd(22), makes.length, nearMisses.length, ...figures.map((f) => f.toFixed(3))].join('  '),
  );
  return figures;
}

interface Trained {
  readonly criterion: string;
  readonly bytes: Int8Array;
  readonly answers: readonly AnswerScore[];
  readonly figures: readonly number[];
}

function trainCriterion(
  sentences: readonly TrainingSentence[],
  space: FeatureSpace,
  answers: readonly WholeAnswer[],
  rowsOf: ReturnType<FeatureSpace['rows']>,
  criterion: string,
): Trained {
  const examples = space.examples(criterion);
  const unseen = heldOut(criterion, sentences, examples, answers, rowsOf(criterion), space.prior);
  const figures = figuresOf(criterion, sentences, examples, unseen);
  const weights = fitWeights(examples, space.prior);
  const bytes = Int8Array.from(weights, (w, j) =>
    Math.max(-127, Math.min(127, Math.round((w - (space.prior.mean[j] ?? 0)) / STEP))),
  );
  return { criterion, bytes, answers: unseen.answers, figures };
}

/** Leaves out the features that carry no weight for any criterion. */
function packed(names: readonly string[], trained: readonly Trained[]): unknown {
  const kept = names.flatMap((_, j) => (trained.some(({ bytes }) => bytes[j] !== 0) ? [j] : []));
  return {
    step: STEP,
    features: kept.map((j) => names[j]).join(' '),
    criteria: Object.fromEntries(
      trained.map(({ criterion, bytes }) => [
        criterion,
        Buffer.from(Int8Array.from(kept, (j) => bytes[j] ?? 0).buffer).toString('base64'),
      ]),
    ),
  };
}

interface TrainedStage {
  readonly judged: Array<Judged & { alone: number }>;
  readonly doubted: DoubtedScores[];
}

function trainStage(stage: TrainingStage): TrainedStage {
  const answers = wholeAnswers(stage.sentences);
  const recognised = recognisedAnswers(stage.stage, answers);
  const all = [...answers, ...recognised];
  const sentences = [...stage.sentences, ...joined(stage.sentences), ...stretched(stage.sentences, answers)];
  const space = featureSpace(stage.stage, sentences);
  const rowsOf = space.rows(all.flatMap((answer) => answer.windows));
  console.log(
    `\n${stage.stage}: ${stage.sentences.length} sentences, ${answers.length} whole answers, ${recognised.length} recognised ones, ${space.names.length} features, ${FOLDS} folds`,
  );
  console.log(
    'criterion, positives, near-misses, recall, false alarms on near-misses, on others, ranking against both',
  );
  const trained = stage.criteria.map((c) => trainCriterion(sentences, space, all, rowsOf, c));
  const mean = (k: number): string =>
    (trained.reduce((sum, { figures }) => sum + (figures[k] ?? 0), 0) / trained.length).toFixed(3);
  console.log('mean'.padEnd(22), '      ', [0, 1, 2, 3, 4].map(mean).join('  '));
  stages[stage.stage] = packed(space.names, trained);
  const judged = answers.flatMap(({ windows, fold }, i) => {
    const scores = trained.flatMap((one) => one.answers[i] ?? []);
    const talk = idleTalk(
      windows,
      scores.map((one) => one.windows),
    );
    return scores.map(({ windows: odds, alone, made }, k) => {
      const criterion = trained[k]?.criterion ?? '';
      return { stage: stage.stage, criterion, fold, talk, alone, made, ...bestTwo(windows, odds) };
    });
  });
  const doubted = recognised.flatMap(({ windows, doubts }, i) => {
    const alone = <T>(list: readonly T[]): T[] => list.filter((_, k) => windows[k]?.joins === false);
    return trained.flatMap((one): DoubtedScores[] => {
      const found = one.answers[answers.length + i];
      return found ? [{ scores: alone(found.windows), doubts: alone(doubts), made: found.made }] : [];
    });
  });
  return { judged, doubted };
}

const began = performance.now();
const stages: Record<string, unknown> = {};
const trained = readTraining().map(trainStage);
const answers = trained.flatMap(({ judged }) => judged);
const recognised = trained.flatMap(({ doubted }) => doubted);
const scores: HeldOutScore[] = answers.map(({ alone, made }) => ({ score: alone, made }));
const calibration = calibrate(scores);
const decided = heldOutDecisions(answers);
const decision = fitDecision(answers);
const told = ({ precision, recall }: { precision: number; recall: number }): string =>
  `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
console.log(`\nwhole answers that the model had not seen, ${answers.length} judgements`);
const heardFrom = HEARD.map((at) => {
  const { precision, recall } = share(decided, (z) => sigmoid(z) >= at, true);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  console.log(`heard from ${at.toFixed(2)}: ${told({ precision, recall })}, F1 ${f1.toFixed(3)}`);
  return { at, f1 };
});
const best = Math.max(...heardFrom.map(({ f1 }) => f1));
const thresholds = {
  heard: heardFrom.find(({ f1 }) => f1 >= best - AS_GOOD)?.at ?? 0.5,
  notHeard: missingUpTo(scores, calibration, MISSING_PRECISION),
};
console.log(
  'not heard',
  told(
    share(scores, (z) => sigmoid(calibration.slope * z + calibration.offset) <= thresholds.notHeard, false),
  ),
);
const doubt = fitDoubt(recognised, calibration, thresholds.notHeard, MISSING_PRECISION_HEARD);
for (const weight of [0, 1, 2, doubt, 3])
  console.log(
    `not heard in ${recognised.length} judgements of recognised answers, doubt counting ${weight.toFixed(1)}:`,
    told(missingWith(weight, recognised, calibration, thresholds.notHeard)),
  );
console.log(JSON.stringify({ calibration, decision, thresholds, doubt }));
const target = new URL('../../../shared/coverage/weights.json', import.meta.url);
writeFileSync(target, `${JSON.stringify({ calibration, decision, thresholds, doubt, stages })}\n`);
console.log(`written in ${((performance.now() - began) / 1000).toFixed(0)} s`);
