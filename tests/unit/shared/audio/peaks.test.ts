import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectPeaks, FULL_SCALE, fitted } from '#shared/audio/peaks.ts';

describe('peaks', () => {
  it('are the loudest of each stretch', () => {
    const collector = collectPeaks(4, 2);
    collector.take(Int16Array.of(0, 16_384, -32_768, 100));
    expect(collector.peaks).toEqual([16_384, 32_768]);
  });

  it('are the same however the sound is cut, and miss nothing', () => {
    const samples = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 7 }), (list, size) => {
        const whole = collectPeaks(list.length, 5);
        const cut = collectPeaks(list.length, 5);
        const sound = Int16Array.from(list);
        whole.take(sound);
        for (let i = 0; i < sound.length; i += size) cut.take(sound.subarray(i, i + size));
        expect(cut.peaks).toEqual(whole.peaks);
        expect(Math.max(...whole.peaks)).toBe(Math.max(...list.map(Math.abs)));
      }),
    );
  });

  it('take no more than they were made for', () => {
    const collector = collectPeaks(2, 2);
    collector.take(Int16Array.of(1, 2, 3));
    expect(collector.peaks).toEqual([1, 2]);
  });

  it('are drawn as tall as they fit, quiet speech too', () => {
    const quiet = [0, 0.02, 0.04].map((share) => share * FULL_SCALE);
    expect([...fitted(quiet)]).toEqual([0, 0.5, 1]);
  });

  it('of a silent recording stay a line', () => {
    expect(Math.max(...fitted([0, 1, 2]))).toBeLessThan(0.01);
  });
});
