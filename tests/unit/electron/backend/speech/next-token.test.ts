import { describe, expect, it } from 'vitest';
import { choose, END_TOKEN, FILLER_TOKENS } from '#electron/backend/speech/next-token.ts';

const [UM] = FILLER_TOKENS as [number];
const WORD = 3_000;
/** Logits of a vocabulary in which nothing but these tokens is likely. */
function logits(likely: Record<number, number>): Float32Array {
  const all = new Float32Array(32_768).fill(-30);
  for (const [token, value] of Object.entries(likely)) all[Number(token)] = value;
  return all;
}

describe('choose', () => {
  it('takes the likeliest token and tells how near a filler was', () => {
    const choice = choose(logits({ [WORD]: 4, [UM]: 1.5 }), [], undefined, false);
    expect(choice.token).toBe(WORD);
    expect(choice.fillerMargin).toBeCloseTo(-2.5);
    expect(choice.logProb).toBeCloseTo(-Math.log(1 + Math.exp(-2.5)), 4);
  });

  it('leans to fillers, but never to two that are near each other', () => {
    const bias = { tokens: FILLER_TOKENS, amount: 5, distance: 4 };
    expect(choose(logits({ [WORD]: 4, [UM]: 1 }), [7, 8], bias, false).token).toBe(UM);
    expect(choose(logits({ [WORD]: 4, [UM]: 1 }), [UM, 7, 8], bias, false).token).toBe(WORD);
    expect(choose(logits({ [WORD]: 4, [UM]: 1 }), [UM, 7, 8, 9, 10], bias, false).token).toBe(UM);
  });

  it('goes on where it must, unless it is sure that there is nothing', () => {
    expect(choose(logits({ [END_TOKEN]: 2, [WORD]: 1 }), [], undefined, true).token).toBe(WORD);
    expect(choose(logits({ [END_TOKEN]: 2, [WORD]: 1 }), [], undefined, false).token).toBe(END_TOKEN);
    expect(choose(logits({ [END_TOKEN]: 9, [WORD]: 1 }), [], undefined, true).token).toBe(END_TOKEN);
  });
});
