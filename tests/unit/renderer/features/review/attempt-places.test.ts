import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptPlaces } from '#renderer/features/review/attempt-places.ts';

describe('the attempts beside the one on the screen', () => {
  it('are all of them where they are few', () => {
    expect(attemptPlaces(3, 1)).toEqual([0, 1, 2]);
    expect(attemptPlaces(9, 0)).toHaveLength(9);
  });

  it('are the first, the last and those around where they are many', () => {
    expect(attemptPlaces(132, 131)).toEqual([0, null, 130, 131]);
    expect(attemptPlaces(132, 60)).toEqual([0, null, 59, 60, 61, null, 131]);
    expect(attemptPlaces(132, 3)).toEqual([0, 1, 2, 3, 4, null, 131]);
    expect(attemptPlaces(132, -1)).toEqual([0, null, 130, 131]);
  });

  it('are in order, never more than nine with their gaps, and hold the one on the screen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(399), (count, place) => {
        const at = place % count;
        const listed = attemptPlaces(count, at);
        const places = listed.filter((i) => i !== null);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places).toEqual(expect.arrayContaining([0, at, count - 1]));
        expect(listed.length).toBeLessThanOrEqual(9);
      }),
    );
  });
});
