import { describe, expect, it } from 'vitest';
import { choose, END_TOKEN, FILLER_TOKENS } from '#electron/backend/speech/next-token.ts';

const [UM, CAPITAL_UM] = FILLER_TOKENS as [number, number];
const WORD = 3_000;
const plain = { mustGoOn: false, fillerBias: 0 };
/** Logits of a vocabulary in which nothing but these tokens is likely. */
function logits(likely: Record<number, number>): Float32Array {
  const all = new Float32Array(32_768).fill(-30);
  for (const [token, value] of Object.entries(likely)) all[Number(token)] = value;
  return all;
}

describe('choose', () => {
  it('takes the likeliest token and tells how likely it was', () => {
    const choice = choose(logits({ [WORD]: 4, [UM]: 1.5 }), [], plain);
    expect(choice).toMatchObject({ token: WORD, lean: 0 });
    expect(choice.logProb).toBeCloseTo(-Math.log(1 + Math.exp(-2.5)), 4);
  });

  it('leans to filled pauses and says so, but never to two that are near each other', () => {
    const lean = { mustGoOn: false, fillerBias: 1 };
    const close = { [WORD]: 4, [UM]: 3.5, [CAPITAL_UM]: 3.8 };
    const leaning = choose(logits(close), [7, 8], lean);
    expect(leaning.token).toBe(CAPITAL_UM);
    expect(leaning.lean).toBeCloseTo(0.2, 5);
    expect(choose(logits(close), [UM, 7, 8], lean)).toMatchObject({ token: WORD, lean: 0 });
    expect(choose(logits(close), [UM, 7, 8, 9, 10], lean).token).toBe(CAPITAL_UM);
    expect(choose(logits({ [WORD]: 4, [UM]: 2.5 }), [], lean).token).toBe(WORD);
  });

  it('does not call it leaning where a filled pause was the likeliest anyway', () => {
    const lean = { mustGoOn: false, fillerBias: 1 };
    expect(choose(logits({ [WORD]: 3, [UM]: 4 }), [], lean)).toMatchObject({ token: UM, lean: 0 });
    expect(choose(logits({ [WORD]: 3, [UM]: 4 }), [UM], lean)).toMatchObject({ token: UM, lean: 0 });
  });

  it('goes on where it must, unless it is sure that there is nothing', () => {
    const goOn = { mustGoOn: true, fillerBias: 0 };
    expect(choose(logits({ [END_TOKEN]: 2, [WORD]: 1 }), [], goOn).token).toBe(WORD);
    expect(choose(logits({ [END_TOKEN]: 2, [WORD]: 1 }), [], plain).token).toBe(END_TOKEN);
    expect(choose(logits({ [END_TOKEN]: 9, [WORD]: 1 }), [], goOn).token).toBe(END_TOKEN);
  });
});
