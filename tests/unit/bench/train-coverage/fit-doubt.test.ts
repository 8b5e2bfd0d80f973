import { expect, it } from 'vitest';
import { type DoubtedScores, fitDoubt, missingWith } from '#tests/bench/train-coverage/fit-doubt.ts';

const calibration = { slope: 1, offset: 0 };
/** Called missing up to log-odds of -2. */
const BAR = 1 / (1 + Math.exp(2));
/** The second sentence lies so low that it counts the same in all. */
const answer = (score: number, doubt: number, made: boolean): DoubtedScores => ({
  scores: [score, -9],
  doubts: [doubt, 0],
  made,
});
const truly = Array.from({ length: 30 }, () => answer(-4, 0.1, false));

it('counts doubt no more than it has to, under the bar of typed answers', () => {
  const hidden = Array.from({ length: 10 }, () => answer(-3, 2, true));
  const all = [...truly, ...hidden];
  expect(missingWith(0, all, calibration, BAR)).toEqual({ precision: 0.75, recall: 1 });
  // -3 and a fifth of -6 is -4.2: doubt of 2 lifts it over -2 from a weight of 1.1 on.
  expect(fitDoubt(all, calibration, BAR, 0.97)).toBe(1.2);
  expect(missingWith(1.2, all, calibration, BAR)).toEqual({ precision: 1, recall: 1 });
});

it('counts it for nothing where what is called missing was missing anyway', () => {
  expect(fitDoubt(truly, calibration, BAR, 0.97)).toBe(0);
});
