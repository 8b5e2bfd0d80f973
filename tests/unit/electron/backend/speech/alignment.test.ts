import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTokens } from '#electron/backend/speech/alignment.ts';

const row = (...values: number[]): Float32Array => Float32Array.from(values);

describe('alignTokens', () => {
  it('begins each token where the decoder looked', () => {
    const attention = [row(9, 9, 0, 0, 0, 0), row(0, 0, 9, 0, 0, 0), row(0, 0, 0, 9, 9, 9)];
    expect(alignTokens(attention)).toEqual([0, 2, 3, 6]);
  });

  it('goes forward and stays inside, whatever the attention', () => {
    const rows = fc.integer({ min: 1, max: 8 });
    const frames = fc.integer({ min: 8, max: 40 });
    fc.assert(
      fc.property(
        rows,
        frames,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (r, f, values) => {
          const attention = Array.from({ length: r }, () =>
            Float32Array.from({ length: f }, () => values.next().value ?? 0),
          );
          const starts = alignTokens(attention);
          expect(starts).toHaveLength(r + 1);
          expect(starts[0]).toBe(0);
          expect(starts[r]).toBe(f);
          for (let i = 1; i <= r; i++) expect(starts[i]).toBeGreaterThan(starts[i - 1]!);
        },
      ),
    );
  });

  it('has nothing to say about nothing', () => {
    expect(alignTokens([])).toEqual([0]);
  });
});
