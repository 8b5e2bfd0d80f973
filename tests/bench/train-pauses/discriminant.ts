import { Matrix, solve } from 'ml-matrix';
import type { PauseWeights } from '#electron/backend/speech/pause-likeness.ts';

/** Sums over frames of features, from which their mean and covariance follow. */
export interface Moments {
  weight: number;
  sum: Float64Array;
  /** The upper triangle of the sum of products, row by row over the whole square. */
  products: Float64Array;
}

export function noMoments(size: number): Moments {
  return { weight: 0, sum: new Float64Array(size), products: new Float64Array(size * size) };
}

/** Adds one frame. */
export function addFrame(to: Moments, features: ArrayLike<number>, weight: number): void {
  const size = to.sum.length;
  to.weight += weight;
  for (let i = 0; i < size; i++) {
    const value = weight * features[i]!;
    to.sum[i]! += value;
    for (let k = i; k < size; k++) to.products[i * size + k]! += value * features[k]!;
  }
}

/** Adds what was summed up elsewhere. */
export function addMoments(to: Moments, from: Moments): void {
  to.weight += from.weight;
  for (let i = 0; i < to.sum.length; i++) to.sum[i]! += from.sum[i]!;
  for (let i = 0; i < to.products.length; i++) to.products[i]! += from.products[i]!;
}

/**
 * Fisher's linear discriminant between two kinds of frames, taken for equally frequent, with both covariances
 * counting the same. `shrinkage` (0..1) is how much of what features have in common is doubted: with fewer than
 * some thousand frames the covariance of 288 features is not known well.
 */
export function fitDiscriminant(pauses: Moments, others: Moments, shrinkage: number): PauseWeights {
  const size = pauses.sum.length;
  const [high, low] = [meanOf(pauses), meanOf(others)];
  const covariance = new Matrix(size, size);
  for (let i = 0; i < size; i++) {
    for (let k = i; k < size; k++) {
      const shared = (spread(pauses, high, i, k) + spread(others, low, i, k)) / 2;
      const kept = i === k ? shared : (1 - shrinkage) * shared;
      covariance.set(i, k, kept);
      covariance.set(k, i, kept);
    }
  }
  const apart = Matrix.columnVector(high.map((value, i) => value - low[i]!));
  const features = solve(covariance, apart).to1DArray();
  const offset = -features.reduce((sum, weight, i) => sum + (weight * (high[i]! + low[i]!)) / 2, 0);
  return { offset, features };
}

const meanOf = ({ sum, weight }: Moments): number[] => Array.from(sum, (value) => value / weight);

function spread({ products, weight, sum }: Moments, mean: readonly number[], i: number, k: number): number {
  return products[i * sum.length + k]! / weight - mean[i]! * mean[k]!;
}
