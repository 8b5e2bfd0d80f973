import type { Calibration } from '#shared/coverage/weights.ts';
import { sigmoid } from './logistic.ts';

/** Scores of sentences that the model had not seen, by what they are to the criterion. */
export interface HeldOut {
  readonly makes: readonly number[];
  readonly nearMisses: readonly number[];
  readonly others: readonly number[];
}

/** Sentences in an answer: one minute to some five. */
const LENGTHS = [8, 14, 20, 30, 60];
const PER_LENGTH = 240;

/** A small fixed generator (Park and Miller 1988), so that the same data always gives the same answers. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const pick = (list: readonly number[], random: () => number): number =>
  list[Math.floor(random() * list.length)] ?? -9;

/**
 * Fits how the best score in an answer becomes a probability. Answers of several lengths are put together from
 * held-out sentences, half of them with the point made in one or two sentences, most with a near-miss in them. The
 * length is left out on purpose: a sentence that counts in a short answer counts in a long one.
 */
export function calibrate(scores: HeldOut): Calibration {
  const random = generator(20_267);
  const answers: Array<{ top: number; made: 0 | 1 }> = [];
  for (const sentences of LENGTHS) {
    for (let i = 0; i < PER_LENGTH; i++) {
      const made = (i % 2) as 0 | 1;
      let top = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < sentences; k++) top = Math.max(top, pick(scores.others, random));
      if (random() < 0.6) top = Math.max(top, pick(scores.nearMisses, random));
      if (made) top = Math.max(top, pick(scores.makes, random));
      if (made && random() < 0.4) top = Math.max(top, pick(scores.makes, random));
      answers.push({ top, made });
    }
  }
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 600; round++) {
    let ds = 2 * (slope - 1);
    let doff = 0;
    for (const { top, made } of answers) {
      const error = sigmoid(slope * top + offset) - made;
      ds += error * top;
      doff += error;
    }
    const rate = 1.2 / answers.length;
    slope -= rate * ds * 0.5;
    offset -= rate * doff;
  }
  const round3 = (x: number): number => Math.round(x * 1000) / 1000;
  return { slope: round3(slope), offset: round3(offset) };
}
