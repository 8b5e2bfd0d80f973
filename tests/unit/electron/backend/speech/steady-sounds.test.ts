import { describe, expect, it } from 'vitest';
import { pitchAt } from '#electron/backend/speech/pitch.ts';
import { steadySounds } from '#electron/backend/speech/steady-sounds.ts';

const RATE = 16_000;
/** A hum of several harmonics whose pitch and colour go from the first to the second value, between silences. */
function hum([low, high]: [number, number], [dull, bright]: [number, number], seconds = 0.4): Float32Array {
  const samples = new Float32Array(RATE * (seconds + 0.6));
  let phase = 0;
  for (let i = 0; i < seconds * RATE; i++) {
    const way = i / (seconds * RATE);
    phase += (2 * Math.PI * (low + way * (high - low))) / RATE;
    const tilt = dull + way * (bright - dull);
    let sum = 0;
    for (let k = 1; k <= 20; k++) sum += Math.sin(k * phase) * Math.exp(-k * tilt);
    samples[0.3 * RATE + i] = 0.2 * sum;
  }
  return samples;
}

describe('steadySounds', () => {
  it('finds a held hum between pauses, where it is', () => {
    const [found, ...more] = steadySounds(hum([120, 124], [0.3, 0.3]));
    expect(more).toEqual([]);
    expect(found!.start / RATE).toBeCloseTo(0.3, 1);
    expect(found!.end / RATE).toBeCloseTo(0.7, 1);
  });

  it('passes over what moves, what is short or long, and what is noise', () => {
    expect(steadySounds(hum([110, 190], [0.3, 0.3]))).toEqual([]);
    expect(steadySounds(hum([120, 120], [0.05, 3]))).toEqual([]);
    expect(steadySounds(hum([120, 120], [0.3, 0.3], 0.1))).toEqual([]);
    expect(steadySounds(hum([120, 120], [0.3, 0.3], 1.5))).toEqual([]);
    let seed = 1;
    const noise = hum([120, 120], [0.3, 0.3]).map((value) => {
      seed = (seed * 16_807) % 2_147_483_647;
      return value === 0 ? 0 : seed / 2_147_483_647 - 0.5;
    });
    expect(steadySounds(noise)).toEqual([]);
    expect(steadySounds(new Float32Array(0))).toEqual([]);
  });

  it('passes over a sound that a neighbour is close to', () => {
    const two = new Float32Array(2 * RATE);
    two.set(hum([120, 120], [0.3, 0.3]).subarray(0, 0.7 * RATE));
    two.set(hum([120, 120], [0.3, 0.3]).subarray(0.3 * RATE), 0.78 * RATE);
    expect(steadySounds(two)).toEqual([]);
  });
});

it('tells the pitch of a voice', () => {
  const { periodicity, hertz } = pitchAt(hum([150, 150], [0.3, 0.3]), 0.5 * RATE);
  expect(periodicity).toBeGreaterThan(0.95);
  expect(Math.abs(hertz - 150)).toBeLessThan(2);
});
