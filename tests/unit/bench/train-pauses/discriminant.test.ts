import { describe, expect, it } from 'vitest';
import {
  addFrame,
  addMoments,
  fitDiscriminant,
  type Moments,
  noMoments,
} from '../../../bench/train-pauses/discriminant.ts';

/** Corners of a square around a middle. */
const around = (x: number, y: number, weight = 1): Moments => {
  const moments = noMoments(2);
  for (const [dx, dy] of [
    [-1, -1],
    [-1, 1],
    [1, -1],
    [1, 1],
  ]) {
    addFrame(moments, [x + dx!, y + dy!], weight);
  }
  return moments;
};
const odds = (
  { offset, features }: { offset: number; features: readonly number[] },
  frame: number[],
): number => offset + frame.reduce((sum, value, i) => sum + value * features[i]!, 0);

describe('fitDiscriminant', () => {
  it('is undecided in the middle, and gives odds by the distance from it', () => {
    const fitted = fitDiscriminant(around(2, 0), around(-2, 0), 0);
    expect(odds(fitted, [0, 5])).toBeCloseTo(0);
    expect(odds(fitted, [2, 0])).toBeCloseTo(8);
    expect(fitted.features[1]).toBeCloseTo(0);
  });

  it('does not mind how many frames each kind has', () => {
    const few = fitDiscriminant(around(2, 1), around(-2, 0, 100), 0.1);
    const many = fitDiscriminant(around(2, 1, 7), around(-2, 0), 0.1);
    for (const [i, weight] of few.features.entries()) expect(many.features[i]).toBeCloseTo(weight);
    expect(many.offset).toBeCloseTo(few.offset);
  });

  it('takes account of what features have in common, less with more shrinkage', () => {
    const slanted = (x: number): Moments => {
      const moments = noMoments(2);
      for (const t of [-2, -1, 0, 1, 2]) addFrame(moments, [x + t, t + (t % 2) * 0.1], 1);
      return moments;
    };
    const bare = fitDiscriminant(slanted(1), slanted(-1), 0);
    const shrunk = fitDiscriminant(slanted(1), slanted(-1), 0.5);
    expect(bare.features[1]).toBeLessThan(shrunk.features[1]!);
    expect(shrunk.features[1]).toBeLessThan(0);
  });
});

describe('addMoments', () => {
  it('gives what all frames together would', () => {
    const together = around(2, 0);
    addMoments(together, around(5, 1));
    const one = noMoments(2);
    for (const part of [around(2, 0), around(5, 1)]) addMoments(one, part);
    expect(one).toEqual(together);
    expect(one.weight).toBe(8);
  });
});
