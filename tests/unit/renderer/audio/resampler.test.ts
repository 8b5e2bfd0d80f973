import { describe, expect, it } from 'vitest';
import { createResampler } from '#renderer/audio/resampler.ts';

function sine(hertz: number, rate: number, seconds: number): Float32Array {
  return Float32Array.from({ length: rate * seconds }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / rate));
}

/** Runs the samples through in pieces of 128, as an audio thread does. */
function resampled(input: Float32Array, rate: number): number[] {
  const resample = createResampler(rate);
  const output: number[] = [];
  for (let i = 0; i < input.length; i += 128) output.push(...resample(input.subarray(i, i + 128)));
  return output;
}

const rms = (samples: readonly number[]) =>
  Math.sqrt(samples.reduce((n, s) => n + s * s, 0) / samples.length);

describe.each([44_100, 48_000, 8_000])('from %i Hz', (rate) => {
  it('keeps the length', () => {
    expect(Math.abs(resampled(sine(440, rate, 1), rate).length - 16_000)).toBeLessThan(100);
  });

  it('keeps a voice as it is', () => {
    const expected = sine(440, 16_000, 1);
    const differences = resampled(sine(440, rate, 1), rate).map((s, i) => s - (expected[i] ?? 0));
    expect(rms(differences.slice(100, -100))).toBeLessThan(0.01);
  });
});

it('removes what would fold back into the voice', () => {
  expect(rms(resampled(sine(12_000, 48_000, 1), 48_000).slice(100, -100))).toBeLessThan(0.003);
});

it('leaves 16 kHz untouched', () => {
  const input = sine(440, 16_000, 0.1);
  expect(createResampler(16_000)(input)).toBe(input);
});
