import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentsOf, nextMoment } from '#renderer/features/review/moments.ts';
import { playingWord, wordAt } from '#renderer/features/review/playing-word.ts';
import { flag, said } from './answer.ts';

const words = said('One two three 5 four');

describe('the word that is heard', () => {
  it.each([
    [0, 0],
    [499, 0],
    [500, 1],
    [1_300, 2],
    [1_700, 2],
    [3_000, -1],
    [6_500, 3],
    [60_000, -1],
  ])('at %i ms is %i', (ms, index) => {
    expect(playingWord(words, ms)).toBe(index);
  });

  it('is the last that has begun, however many there are', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(300_000), (count, ms) => {
        const many = said(Array.from({ length: count }, () => 'w').join(' ')).filter((w) => w.text);
        expect(wordAt(many, ms)).toBe(many.findLastIndex((w) => (w.startMs ?? 0) <= ms));
      }),
    );
  });
});

describe('the next mark', () => {
  const flags = [
    flag('pause', null, { startMs: 4_000 }),
    flag('filler', [0, 0], { startMs: 1_000 }),
    flag('filler', [1, 1], { startMs: 9_000 }),
    flag('filler', [2, 2]),
  ];

  it('comes in order and goes round', () => {
    const all = momentsOf(flags, 'all');
    expect(all).toEqual([1_000, 4_000, 9_000]);
    expect([0, 1_000, 4_020, 9_000].map((ms) => nextMoment(all, ms))).toEqual([1_000, 4_000, 9_000, 1_000]);
  });

  it('can be the next filler only', () => {
    expect(momentsOf(flags, 'filler')).toEqual([1_000, 9_000]);
  });

  it('is none where nothing is marked', () => {
    expect(nextMoment([], 5)).toBeNull();
  });
});
