import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInMargin } from '#renderer/features/review/margin-layout.ts';

const span = (top: number, bottom: number) => ({ top, bottom, labelHeight: 20 });

describe('the margin', () => {
  it('puts overlapping bars side by side and returns to the text', () => {
    const places = placeInMargin([span(0, 100), span(50, 120), span(110, 130), span(140, 160)]);
    expect(places.map((p) => p.column)).toEqual([0, 1, 0, 0]);
  });

  it('has one bar for one span, however many names it has', () => {
    const places = placeInMargin([span(0, 50), span(0, 50), span(0, 50)]);
    expect(places.map((p) => p.column)).toEqual([0, 0, 0]);
    expect(places.map((p) => p.labelTop)).toEqual([0, 20, 40]);
  });

  it('never lets names run into each other, nor bars over three columns', () => {
    const spans = fc.array(fc.tuple(fc.nat(500), fc.nat(200)), { maxLength: 20 });
    fc.assert(
      fc.property(spans, (list) => {
        const sorted = list.map(([top, height]) => span(top, top + height)).sort((a, b) => a.top - b.top);
        const places = placeInMargin(sorted);
        for (const [index, place] of places.entries()) {
          const before = places[index - 1];
          if (before) expect(place.labelTop).toBeGreaterThanOrEqual(before.labelTop + before.labelHeight);
          expect(place.labelTop).toBeGreaterThanOrEqual(place.top);
          expect(place.column).toBeLessThan(3);
        }
      }),
    );
  });
});
