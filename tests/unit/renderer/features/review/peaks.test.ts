import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { collectPeaks, fitted, loadPeaks } from '#renderer/features/review/peaks.ts';

/** A WAV of these 16-bit samples, as far as the peaks care: 44 bytes, then the samples. */
function wav(samples: readonly number[]): Uint8Array {
  return new Uint8Array([...new Uint8Array(44).fill(99), ...new Uint8Array(Int16Array.from(samples).buffer)]);
}

describe('peaks', () => {
  it('are the loudest of each stretch, 0 to 1', () => {
    const collector = collectPeaks(4, 2);
    collector.take(wav([0, 16_384, -32_768, 100]));
    expect([...collector.peaks]).toEqual([0.5, 1]);
  });

  it('are the same however the bytes are cut', () => {
    const samples = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 7 }), (list, size) => {
        const whole = collectPeaks(list.length, 5);
        const cut = collectPeaks(list.length, 5);
        const bytes = wav(list);
        whole.take(bytes);
        for (let i = 0; i < bytes.length; i += size) cut.take(bytes.subarray(i, i + size));
        expect([...cut.peaks]).toEqual([...whole.peaks]);
        expect(Math.max(...whole.peaks)).toBeCloseTo(Math.max(...list.map(Math.abs)) / 32_768);
      }),
    );
  });

  it('are drawn as tall as they fit, quiet speech too', () => {
    expect([...fitted(Float32Array.of(0, 0.02, 0.04))]).toEqual([0, 0.5, 1]);
  });

  it('of a silent recording stay a line', () => {
    const lastBit = 1 / 32_768;
    expect(Math.max(...fitted(Float32Array.of(0, lastBit, 2 * lastBit)))).toBeLessThan(0.01);
  });

  describe('of an address', () => {
    afterEach(() => vi.unstubAllGlobals());
    const signal = new AbortController().signal;

    it('are read as they come', async () => {
      vi.stubGlobal('fetch', async () => new Response(wav([16_384, 0]) as BodyInit));
      expect([...(await loadPeaks('/media/a.wav', 2, 2, signal))]).toEqual([0.5, 0]);
    });

    it('are none where there is no sound', async () => {
      vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
      await expect(loadPeaks('/media/a.wav', 2, 2, signal)).rejects.toThrow('404');
    });
  });
});
