/** A sparse example: feature indexes, their values, whether it is a positive, and how much it counts. */
export interface Example {
  readonly indexes: Int32Array;
  readonly values: Float64Array;
  readonly label: 0 | 1;
  readonly weight: number;
}

/** Where each weight is believed to lie before any example was seen, and how firmly. */
export interface Prior {
  readonly mean: Float64Array;
  readonly precision: Float64Array;
}

const ROUNDS = 70;
const RATE = 0.16;

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** The log-odds of an example. */
export function logOdds(weights: Float64Array, example: Pick<Example, 'indexes' | 'values'>): number {
  let z = 0;
  for (let k = 0; k < example.indexes.length; k++) {
    z += weights[example.indexes[k]!]! * example.values[k]!;
  }
  return z;
}

/** Fits a logistic regression with a Gaussian prior by full-batch Adam. Deterministic. */
export function fitWeights(examples: readonly Example[], prior: Prior): Float64Array {
  const size = prior.mean.length;
  const weights = Float64Array.from(prior.mean);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const gradient = new Float64Array(size);
  for (let round = 1; round <= ROUNDS; round++) {
    for (let j = 0; j < size; j++) gradient[j] = prior.precision[j]! * (weights[j]! - prior.mean[j]!);
    for (const example of examples) {
      const error = (sigmoid(logOdds(weights, example)) - example.label) * example.weight;
      for (let k = 0; k < example.indexes.length; k++) {
        const j = example.indexes[k]!;
        gradient[j] = gradient[j]! + error * example.values[k]!;
      }
    }
    const rate = RATE * (1 - (round - 1) / ROUNDS);
    for (let j = 0; j < size; j++) {
      const g = gradient[j]!;
      const m = 0.9 * first[j]! + 0.1 * g;
      const v = 0.98 * second[j]! + 0.02 * g * g;
      first[j] = m;
      second[j] = v;
      const step = (rate * (m / (1 - 0.9 ** round))) / (Math.sqrt(v / (1 - 0.98 ** round)) + 1e-9);
      weights[j] = weights[j]! - step;
    }
  }
  return weights;
}
