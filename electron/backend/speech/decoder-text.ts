import { attentionOutput } from './attention-outputs.ts';
import { START_TOKEN } from './next-token.ts';
import { type InferenceSession, Tensor } from './onnx.ts';

/** Moonshine tiny: six layers of eight heads with 36 values each, a Llama vocabulary and its marks. */
export const LAYERS = 6;
const HEADS = 8;
const HEAD_DIM = 36;

/**
 * Heads that follow the sound, as [layer, head]: chosen greedily among all so that word onsets come nearest to
 * those that flite tells of its voices awb and kal16 reading the spoken answers of the tests.
 */
const FOLLOWING_HEADS = [
  [3, 0],
  [3, 2],
  [3, 7],
  [4, 2],
  [4, 6],
  [5, 6],
] as const;

/** The encoder's view of a piece of sound; frames of about 24 ms. */
export type Encoding = Tensor;

/** A text that a decoder is telling of a sound, or of variants of it that are equally long. It never changes. */
export interface DecoderText {
  /** What speaks for each token to come next, before any scaling: a row for each variant. */
  readonly logits: readonly Float32Array[];
  /** Where in the first variant it looked for it: a value an encoder frame. */
  readonly attention: Float32Array;
  /** The text with one more token. */
  next(token: number): Promise<DecoderText>;
}

const PAST = Array.from({ length: LAYERS }, (_, layer) =>
  ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value'].map((part) => ({
    past: `past_key_values.${layer}.${part}`,
    present: `present.${layer}.${part}`,
    fromDecoder: part.startsWith('decoder'),
  })),
).flat();
const ATTENTION = [...new Set(FOLLOWING_HEADS.map(([layer]) => attentionOutput(layer)))];
const FIRST_OUTPUTS = ['logits', ...ATTENTION, ...PAST.map((p) => p.present)];
/** After the first step the keys and values of the sound stay as they are: they are not fetched again. */
const LATER_OUTPUTS = ['logits', ...ATTENTION, ...PAST.filter((p) => p.fromDecoder).map((p) => p.present)];

const CACHED = new Tensor('bool', [true], [1]);

/** Begins a text of a sound, or of variants of it whose encodings have as many frames each. */
export function beginText(decoder: InferenceSession, encodings: readonly Encoding[]): Promise<DecoderText> {
  const feeds: Record<string, Tensor> = {
    encoder_hidden_states: stacked(encodings),
    use_cache_branch: new Tensor('bool', [false], [1]),
  };
  for (const { past } of PAST)
    feeds[past] = new Tensor('float32', new Float32Array(0), [0, HEADS, 1, HEAD_DIM]);
  return afterToken(decoder, feeds, START_TOKEN, encodings.length, true);
}

async function afterToken(
  decoder: InferenceSession,
  before: Readonly<Record<string, Tensor>>,
  token: number,
  variants: number,
  isFirst: boolean,
): Promise<DecoderText> {
  const ids = new BigInt64Array(variants).fill(BigInt(token));
  const input = { ...before, input_ids: new Tensor('int64', ids, [variants, 1]) };
  const output = await decoder.run(input, isFirst ? FIRST_OUTPUTS : LATER_OUTPUTS);
  const feeds: Record<string, Tensor> = { ...before, use_cache_branch: CACHED };
  for (const { past, present, fromDecoder } of PAST) {
    if (isFirst || fromDecoder) feeds[past] = output[present] as Tensor;
  }
  const logits = (output.logits as Tensor).data as Float32Array;
  const size = logits.length / variants;
  return {
    logits: Array.from({ length: variants }, (_, i) => logits.subarray(i * size, (i + 1) * size)),
    attention: meanAttention(output),
    next: (following) => afterToken(decoder, feeds, following, variants, false),
  };
}

function stacked(encodings: readonly Encoding[]): Tensor {
  const [first] = encodings;
  if (encodings.length === 1) return first!;
  const all = new Float32Array(encodings.length * first!.size);
  encodings.forEach((encoding, i) => {
    all.set(encoding.data as Float32Array, i * first!.size);
  });
  return new Tensor('float32', all, [encodings.length, ...first!.dims.slice(1)]);
}

/** The attention of the first variant, averaged over the heads that follow the sound. */
function meanAttention(output: InferenceSession.ReturnType): Float32Array {
  const frames = (output[ATTENTION[0]!] as Tensor).dims[3]!;
  const mean = new Float32Array(frames);
  for (const [layer, head] of FOLLOWING_HEADS) {
    const all = (output[attentionOutput(layer)] as Tensor).data as Float32Array;
    for (let f = 0; f < frames; f++) mean[f]! += all[head * frames + f]! / FOLLOWING_HEADS.length;
  }
  return mean;
}
