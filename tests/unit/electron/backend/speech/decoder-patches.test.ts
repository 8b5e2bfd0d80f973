import { beforeAll, describe, expect, it } from 'vitest';
import { withAttentionOutputs } from '#electron/backend/speech/attention-outputs.ts';
import { withCheapCachedAttention } from '#electron/backend/speech/cached-attention.ts';
import { beginText } from '#electron/backend/speech/decoder-text.ts';
import { loadModel } from '#electron/backend/speech/models.ts';
import { withOneTokenAtATime } from '#electron/backend/speech/one-token.ts';
import { type InferenceSession, openSession, Tensor } from '#electron/backend/speech/onnx.ts';
import { withEightBitOutput } from '#electron/backend/speech/output-layer.ts';

let model: Uint8Array;
beforeAll(async () => {
  model = await loadModel(process.cwd(), 'moonshine-tiny-en/decoder');
});

const [LAYERS, FRAMES] = [6, 40];
const wave = (length: number, step: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => Math.sin(i * step));

/** The logits of a second token, for which the decoder uses what it kept of the first. */
async function secondLogits(bytes: Uint8Array): Promise<Float32Array> {
  const session = await openSession(bytes);
  const sound = new Tensor('float32', wave(FRAMES * 288, 0.37), [1, FRAMES, 288]);
  const kept = ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value'];
  const parts = Array.from({ length: LAYERS }, (_, layer) => kept.map((part) => `${layer}.${part}`)).flat();
  const feeds = (token: bigint, cached: boolean, past: (part: string) => Tensor): Record<string, Tensor> => ({
    input_ids: new Tensor('int64', BigInt64Array.of(token), [1, 1]),
    encoder_hidden_states: sound,
    use_cache_branch: new Tensor('bool', [cached], [1]),
    ...Object.fromEntries(parts.map((part) => [`past_key_values.${part}`, past(part)])),
  });
  const nothing = new Tensor('float32', new Float32Array(0), [0, 8, 1, 36]);
  const first: InferenceSession.ReturnType = await session.run(feeds(1n, false, () => nothing));
  const second = await session.run(feeds(450n, true, (part) => first[`present.${part}`] as Tensor));
  await session.release();
  return (second.logits as Tensor).data as Float32Array;
}

/** The logits and the attention of four tokens that are told of two sounds side by side. */
async function toldTogether(bytes: Uint8Array): Promise<Float32Array[]> {
  const session = await openSession(bytes);
  const sounds = [0.37, 0.41].map(
    (step) => new Tensor('float32', wave(FRAMES * 288, step), [1, FRAMES, 288]),
  );
  let text = await beginText(session, sounds);
  const told: Float32Array[] = [];
  for (const token of [450, 1922, 29_892, 577]) {
    text = await text.next(token);
    told.push(...text.logits.map((row) => row.slice()), text.attention);
  }
  await session.release();
  return told;
}

const furthest = (a: Float32Array, b: Float32Array): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

describe('the patched decoder', () => {
  it('attends to the sound as before, the cheap way round', async () => {
    const before = await secondLogits(model);
    const after = await secondLogits(withCheapCachedAttention(model, LAYERS));
    // Its 8-bit layers round what differs in the last place of a float here and there to the next step.
    expect(furthest(before, after)).toBeLessThan(0.2);
  }, 60_000);

  it('gives nearly the same logits from an output layer of 8 bits', async () => {
    const before = await secondLogits(model);
    const after = await secondLogits(withEightBitOutput(model));
    const range = Math.max(...before) - Math.min(...before);
    expect(furthest(before, after)).toBeLessThan(range / 50);
    expect(after.indexOf(Math.max(...after))).toBe(before.indexOf(Math.max(...before)));
  }, 60_000);

  it('computes the same to the last bit for one token at a time', async () => {
    const before = withCheapCachedAttention(withEightBitOutput(withAttentionOutputs(model, LAYERS)), LAYERS);
    const told = await toldTogether(before);
    expect(new Set(told.map((values) => values[0])).size).toBe(told.length);
    expect(await toldTogether(withOneTokenAtATime(before, LAYERS))).toEqual(told);
  }, 60_000);

  it('refuses a model that is built otherwise', () => {
    expect(() => withOneTokenAtATime(model, LAYERS)).toThrow('does not have');
    expect(() => withOneTokenAtATime(withCheapCachedAttention(model, LAYERS), 7)).toThrow('does not have');
    expect(() => withCheapCachedAttention(model, 7)).toThrow('attend');
    expect(() => withEightBitOutput(withEightBitOutput(model))).toThrow('output layers');
  });
});
