import { expect, it } from 'vitest';
import {
  beforeSilence,
  betweenSilence,
  drawnOut,
  louder,
  slower,
} from '#electron/backend/speech/variants.ts';

it('puts silence around a piece, and tells where it begins now', () => {
  const { samples, start, pace } = betweenSilence(Float32Array.of(0.25, 0.5), 100);
  const margin = 100 - start;
  expect(samples).toHaveLength(2 + 2 * margin);
  expect([...samples.subarray(margin, margin + 2)]).toEqual([0.25, 0.5]);
  expect(samples.filter((s) => s !== 0)).toHaveLength(2);
  expect(pace).toBe(1);
});

it('plays slower what it is given, with the same wave in it', () => {
  const tone = Float32Array.from({ length: 8_000 }, (_, i) => Math.sin(i * 0.3));
  const { samples, start, pace } = slower(tone, 7);
  expect([samples.length, start]).toEqual([Math.floor(8_000 / pace), 7]);
  for (let i = 100; i < samples.length - 100; i += 37) {
    expect(samples[i]).toBeCloseTo(Math.sin(i * pace * 0.3), 2);
  }
});

it('makes variants that are as long as the piece between silence', () => {
  const tone = Float32Array.from({ length: 8_000 }, (_, i) => Math.sin(i * 0.3));
  const { length } = betweenSilence(tone, 7).samples;
  const behind = beforeSilence(tone, 7);
  expect([behind.samples.length, behind.start, behind.pace]).toEqual([length, 7, 1]);
  expect(behind.samples.subarray(0, tone.length)).toEqual(tone);
  const { samples, start, pace } = drawnOut(tone, 7);
  expect([samples.length, start]).toEqual([length, 7]);
  for (let i = 100; i < samples.length - 100; i += 37) {
    expect(samples[i]).toBeCloseTo(Math.sin(i * pace * 0.3), 2);
  }
});

it('raises a quiet voice without clipping, and leaves a loud one alone', () => {
  const quiet = louder(Float32Array.of(0.001, -0.002, 0.001), 0).samples;
  expect(Math.hypot(...quiet) / Math.sqrt(3)).toBeCloseTo(0.1, 3);
  expect(
    Math.max(
      ...louder(
        Float32Array.from({ length: 999 }, (_, i) => (i ? 0.001 : 0.9)),
        0,
      ).samples,
    ),
  ).toBeCloseTo(0.99, 5);
  expect([...louder(Float32Array.of(0.5, -0.5), 0).samples]).toEqual([0.5, -0.5]);
});
