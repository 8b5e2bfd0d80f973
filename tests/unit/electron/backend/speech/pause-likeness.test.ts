import { describe, expect, it } from 'vitest';
import { pauseLikeness } from '#electron/backend/speech/pause-likeness.ts';

/** Odds are the one feature of a frame. */
const weights = { offset: 0, features: [1] };
const FRAME = 384;
/** 40 frames of -5, and of `odds` from frame `from` on, for `length` frames. */
const sound = (odds: number, from: number, length: number, start = 0) => ({
  features: Float32Array.from({ length: 40 }, (_, i) => (i >= from && i < from + length ? odds : -5)),
  start,
});
const ms = (frame: number): number => frame * 24;
const span = (from: number, to: number) => ({ startMs: ms(from), endMs: ms(to) });

describe('pauseLikeness', () => {
  it('gives the highest likeness in a span, averaged over seven frames', () => {
    const likeness = pauseLikeness([sound(9, 10, 7)], weights);
    expect(likeness.peak(span(12, 15))).toBeCloseTo(9);
    expect(likeness.peak(span(30, 34))).toBeCloseTo(-5);
    const short = pauseLikeness([sound(9, 10, 1)], weights);
    expect(short.peak(span(0, 40))).toBeCloseTo(-3);
  });

  it('looks a little beside the span', () => {
    const likeness = pauseLikeness([sound(9, 10, 7)], weights);
    expect(likeness.peak(span(15, 17))).toBeCloseTo(9);
    expect(likeness.peak(span(16, 18))).toBeLessThan(9);
  });

  it('says how much of a span is more like one than not', () => {
    const likeness = pauseLikeness([sound(3, 10, 8)], weights);
    expect(likeness.share(span(10, 18))).toBeCloseTo(6 / 8);
    expect(likeness.share(span(25, 30))).toBe(0);
  });

  it('averages variants of the piece where they lie on the timeline', () => {
    const start = 100 * FRAME;
    const early = sound(1, 22, 7, start - 12 * FRAME);
    const likeness = pauseLikeness([sound(9, 10, 7, start), early], weights);
    expect(likeness.peak(span(112, 115))).toBeCloseTo(5);
    expect(likeness.peak(span(100, 104))).toBeCloseTo(-5);
  });

  it('gives an answer beyond the ends too, and for a piece without a frame', () => {
    const likeness = pauseLikeness([sound(9, 33, 7)], weights);
    expect(likeness.peak(span(60, 70))).toBeCloseTo(9);
    expect(likeness.peak(span(-20, -10))).toBeCloseTo(-5);
    expect(pauseLikeness([], weights).peak(span(0, 1))).toBe(-Infinity);
    expect(pauseLikeness([{ features: new Float32Array(0), start: 0 }], weights).peak(span(0, 1))).toBe(
      -Infinity,
    );
  });
});
