import { describe, expect, it } from 'vitest';
import { pitchAt } from '#electron/backend/speech/pitch.ts';
import { soundsAlone } from '#electron/backend/speech/steady-sounds.ts';

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

describe('soundsAlone', () => {
  it('finds a held hum between pauses, where it is, and how little it moves', () => {
    const [found, ...more] = soundsAlone(hum([120, 124], [0.3, 0.3]));
    expect(more).toEqual([]);
    expect(found!.start / RATE).toBeCloseTo(0.3, 1);
    expect(found!.end / RATE).toBeCloseTo(0.7, 1);
    // 0.3 s of silence and what lies beyond the ends.
    expect(found!.before / RATE).toBeGreaterThan(0.3);
    expect(found!.voiced).toBeGreaterThan(0.9);
    expect(found!.change).toBeLessThan(0.5);
    expect(found!.range).toBeLessThan(1);
  });

  it('tells how much pitch and colour move, and what is no voice', () => {
    expect(soundsAlone(hum([110, 190], [0.3, 0.3]))[0]!.range).toBeGreaterThan(4);
    expect(soundsAlone(hum([120, 120], [0.05, 3]))[0]!.change).toBeGreaterThan(0.85);
    let seed = 1;
    const noise = hum([120, 120], [0.3, 0.3]).map((value) => {
      seed = (seed * 16_807) % 2_147_483_647;
      return value === 0 ? 0 : seed / 2_147_483_647 - 0.5;
    });
    expect(soundsAlone(noise)[0]!.voiced).toBeLessThan(0.2);
  });

  it('passes over what is short or long, and what a neighbour is close to', () => {
    expect(soundsAlone(hum([120, 120], [0.3, 0.3], 0.1))).toEqual([]);
    expect(soundsAlone(hum([120, 120], [0.3, 0.3], 1.8))).toEqual([]);
    expect(soundsAlone(new Float32Array(0))).toEqual([]);
    const two = new Float32Array(2 * RATE);
    two.set(hum([120, 120], [0.3, 0.3], 0.9).subarray(0, 1.2 * RATE));
    two.set(hum([120, 120], [0.3, 0.3], 0.7).subarray(0.3 * RATE, 1 * RATE), 1.24 * RATE);
    // Taken for one sound that is too long.
    expect(soundsAlone(two)).toEqual([]);
  });
});

it('tells the pitch of a voice', () => {
  const { periodicity, hertz } = pitchAt(hum([150, 150], [0.3, 0.3]), 0.5 * RATE);
  expect(periodicity).toBeGreaterThan(0.95);
  expect(Math.abs(hertz - 150)).toBeLessThan(2);
});
