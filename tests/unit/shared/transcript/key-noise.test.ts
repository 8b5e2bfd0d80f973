import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutKeyNoise } from '#shared/transcript/key-noise.ts';
import type { SoundSpan, Transcript } from '#shared/transcript/transcript.ts';

const heard = (suspected: SoundSpan[]): Transcript => ({
  engine: 'e',
  durationMs: 60_000,
  words: [{ text: 'um', startMs: 900, endMs: 1_100, confidence: 0.9 }],
  voice: [],
  suspected,
});
const span = fc
  .tuple(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 1, max: 2_000 }))
  .map(([startMs, length]) => ({ startMs, endMs: startMs + length }));
const times = fc
  .array(fc.integer({ min: 0, max: 52_000 }), { maxLength: 40 })
  .map((list) => list.sort((a, b) => a - b));

describe('key noise', () => {
  it('is not suspected within 150 ms of a key', () => {
    const suspected = [{ startMs: 1_000, endMs: 1_300 }];
    for (const key of [850, 1_100, 1_450]) {
      expect(withoutKeyNoise(heard(suspected), [key]).suspected).toEqual([]);
    }
    for (const key of [849, 1_451]) {
      expect(withoutKeyNoise(heard(suspected), [key]).suspected).toEqual(suspected);
    }
  });

  it('leaves words and a transcript without keys alone', () => {
    const transcript = heard([{ startMs: 1_000, endMs: 1_300 }]);
    expect(withoutKeyNoise(transcript, [])).toBe(transcript);
    expect(withoutKeyNoise(transcript, [1_000]).words).toEqual(transcript.words);
  });

  it('goes, and all else stays', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), times, (suspected, keys) => {
        const left = withoutKeyNoise(heard(suspected), keys).suspected;
        const isFree = ({ startMs, endMs }: SoundSpan) =>
          !keys.some((key) => key >= startMs - 150 && key <= endMs + 150);
        expect(left).toEqual(suspected.filter(isFree));
      }),
    );
  });
});
