import { togetherScore } from '#shared/coverage/classifier.ts';
import type { Calibration } from '#shared/coverage/weights.ts';
import { sigmoid } from './logistic.ts';

/** How one criterion fared in the single stretches of one recognised answer, judged by a model that had not seen it. */
export interface DoubtedScores {
  readonly scores: readonly number[];
  readonly doubts: readonly number[];
  readonly made: boolean;
}

/** What is called missing in recognised answers: how much of it was, and how much of what was is. */
export interface MissingShare {
  readonly precision: number;
  readonly recall: number;
}

const STEP = 0.1;
const MOST = 5;

/** What is called missing up to the probability `bar` when doubt counts `weight`. */
export function missingWith(
  weight: number,
  answers: readonly DoubtedScores[],
  { slope, offset }: Calibration,
  bar: number,
): MissingShare {
  const called = answers.filter(({ scores, doubts }) => {
    const together = togetherScore(scores.map((z, i) => z + weight * (doubts[i] ?? 0)));
    return sigmoid(slope * together + offset) <= bar;
  });
  const right = called.filter(({ made }) => !made).length;
  const all = answers.filter(({ made }) => !made).length;
  return { precision: right / Math.max(called.length, 1), recall: right / Math.max(all, 1) };
}

/**
 * The least that doubt has to count, under the bar that typed answers have, so that `precision` of what is called missing was
 * missing.
 */
export function fitDoubt(
  answers: readonly DoubtedScores[],
  calibration: Calibration,
  bar: number,
  precision: number,
): number {
  for (let step = 0; step * STEP <= MOST; step++) {
    const weight = Math.round(step * STEP * 10) / 10;
    if (missingWith(weight, answers, calibration, bar).precision >= precision) return weight;
  }
  return MOST;
}
