import type { Calibration } from '#shared/coverage/weights.ts';
import { sigmoid } from './logistic.ts';

/** What a model that had not seen a whole answer says of one criterion in it, and whether the answer makes it. */
export interface HeldOutScore {
  readonly score: number;
  readonly made: boolean;
}

const ROUNDS = 4000;
const round3 = (x: number): number => Math.round(x * 1000) / 1000;

/**
 * Fits how a score becomes a probability, one line for all criteria and without regard to how long an answer is. What may be
 * called missing goes by this one, so that a rare point or a long answer makes nobody surer that something is missing.
 */
export function calibrate(scores: readonly HeldOutScore[]): Calibration {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let ds = 0;
    let doff = 0;
    for (const { score, made } of scores) {
      const error = sigmoid(slope * score + offset) - (made ? 1 : 0);
      ds += error * score;
      doff += error;
    }
    slope -= (0.2 * ds) / scores.length;
    offset -= (0.2 * doff) / scores.length;
  }
  return { slope: round3(slope), offset: round3(offset) };
}

/** The highest probability up to which `precision` of what is called missing was missing. */
export function missingUpTo(
  scores: readonly HeldOutScore[],
  { slope, offset }: Calibration,
  precision: number,
): number {
  const rising = scores.toSorted((a, b) => a.score - b.score);
  let missing = 0;
  let last = rising[0]?.score ?? 0;
  rising.forEach((one, i) => {
    if (!one.made) missing++;
    if (missing / (i + 1) >= precision) last = one.score;
  });
  return Math.ceil(sigmoid(slope * last + offset) * 1000) / 1000;
}

/** How much of what is claimed is true, and how much of what is true is claimed. */
export function share(
  scores: readonly HeldOutScore[],
  said: (score: number) => boolean,
  truth: boolean,
): { precision: number; recall: number } {
  const claimed = scores.filter((s) => said(s.score));
  const right = claimed.filter((s) => s.made === truth).length;
  const all = scores.filter((s) => s.made === truth).length;
  return { precision: right / Math.max(claimed.length, 1), recall: right / Math.max(all, 1) };
}
