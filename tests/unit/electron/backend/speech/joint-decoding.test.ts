import { expect, it } from 'vitest';
import type { DecoderText } from '#electron/backend/speech/decoder-text.ts';
import { decodeJointly } from '#electron/backend/speech/joint-decoding.ts';
import { END_TOKEN } from '#electron/backend/speech/next-token.ts';

/** Tokens of a small vocabulary beside the end mark (2). */
const [A, B, C] = [3, 4, 5];

/** For each variant, what may come behind a text (its tokens joined by commas) with which probability. */
type Variant = Readonly<Record<string, Readonly<Record<number, number>>>>;

function begin(
  variants: readonly Variant[],
  asked: string[] = [],
  tokens: readonly number[] = [],
): DecoderText {
  const key = tokens.join(',');
  asked.push(key);
  return {
    logits: variants.map((variant) =>
      Float32Array.from({ length: 6 }, (_, token) => Math.log(variant[key]?.[token] ?? 1e-9)),
    ),
    attention: Float32Array.of(tokens.length),
    next: async (token) => begin(variants, asked, [...tokens, token]),
  };
}
const options = { maxTokens: 8, minTokens: 0 };

it('takes the text that all variants make likely over the favourite of one', async () => {
  const one: Variant = { '': { [A]: 0.6, [B]: 0.4 }, 3: { [END_TOKEN]: 1 }, 4: { [END_TOKEN]: 1 } };
  const other: Variant = { '': { [A]: 0.2, [B]: 0.8 }, 3: { [END_TOKEN]: 1 }, 4: { [END_TOKEN]: 1 } };
  expect((await decodeJointly(begin([one]), options)).tokens).toEqual([A]);
  const both = await decodeJointly(begin([one, other]), options);
  expect(both.tokens).toEqual([B]);
  expect(both.ended).toBe(true);
  expect(both.logProbs).toHaveLength(2);
  expect(both.attention.map(([step]) => step)).toEqual([0, 1]);
});

it('finds a text that begins less likely and ends more so', async () => {
  const variant: Variant = {
    '': { [A]: 0.6, [B]: 0.4 },
    3: { [C]: 0.4, [A]: 0.3, [B]: 0.3 },
    4: { [END_TOKEN]: 1 },
    '3,5': { [END_TOKEN]: 1 },
  };
  expect((await decodeJointly(begin([variant]), options)).tokens).toEqual([B]);
});

it('spends nothing on a text that is hopeless', async () => {
  const asked: string[] = [];
  const variant: Variant = { '': { [A]: 0.95, [B]: 0.05 }, 3: { [END_TOKEN]: 1 }, 4: { [END_TOKEN]: 1 } };
  await decodeJointly(begin([variant], asked), options);
  expect(asked).toEqual(['', '3']);
});

it('does not end where it must go on, unless it is sure that there is nothing', async () => {
  const told = { ...options, minTokens: 1 };
  const unsure: Variant = { '': { [END_TOKEN]: 0.8, [A]: 0.2 }, 3: { [END_TOKEN]: 1 } };
  expect((await decodeJointly(begin([unsure]), told)).tokens).toEqual([A]);
  const sure: Variant = { '': { [END_TOKEN]: 0.99, [A]: 0.01 } };
  expect((await decodeJointly(begin([sure]), told)).tokens).toEqual([]);
});

it('says when it came to no end, and stops when it is told to', async () => {
  const endless: Variant = { '': { [A]: 1 }, 3: { [B]: 1 }, '3,4': { [C]: 1 } };
  const cut = await decodeJointly(begin([endless]), { maxTokens: 2, minTokens: 0 });
  expect(cut.ended).toBe(false);
  const stopped = decodeJointly(begin([endless]), {
    ...options,
    signal: AbortSignal.abort(new Error('enough')),
  });
  await expect(stopped).rejects.toThrow('enough');
});
