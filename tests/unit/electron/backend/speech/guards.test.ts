import { describe, expect, it } from 'vitest';
import { loops, tokenLimit } from '#electron/backend/speech/guards.ts';

describe('loops', () => {
  it('hears a phrase that never ends', () => {
    expect(loops([9, ...Array(5).fill([1, 2, 3]).flat()])).toBe(true);
    expect(loops(Array(8).fill(7))).toBe(true);
  });

  it('lets people repeat themselves', () => {
    expect(loops([7, 7, 7, 1, 2, 3, 4])).toBe(false);
    // Six times "uh,": two tokens each.
    expect(loops(Array(6).fill([318, 29_892]).flat())).toBe(false);
    expect(loops([1, 2, 3, 4, 1, 2, 3, 4, 9, 1, 2, 3, 4])).toBe(false);
    expect(loops([])).toBe(false);
  });
});

it('gives ten seconds room for 69 tokens', () => {
  expect(tokenLimit(160_000)).toBe(69);
});
