import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockText } from '#shared/reading/clock-text.ts';

describe('clockText', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [59_999, '0:59'],
    [401_000, '6:41'],
    [3_600_000, '1:00:00'],
    [3_725_000, '1:02:05'],
    [-5, '0:00'],
  ])('shows %i ms as %s', (ms, text) => expect(clockText(ms)).toBe(text));

  it('can be read back to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400_000 }), (ms) => {
        const seconds = clockText(ms)
          .split(':')
          .reduce((sum, part) => sum * 60 + Number(part), 0);
        return seconds === Math.floor(ms / 1000);
      }),
    );
  });
});
