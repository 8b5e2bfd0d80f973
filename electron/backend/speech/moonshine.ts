import { attentionOutput, withAttentionOutputs } from './attention-outputs.ts';
import { withCheapCachedAttention } from './cached-attention.ts';
import { choose, END_TOKEN } from './next-token.ts';
import { type InferenceSession, openSession, Tensor } from './onnx.ts';
import { withEightBitOutput } from './output-layer.ts';

/** Moonshine tiny: six layers of eight heads with 36 values each, a Llama vocabulary and its marks. */
const LAYERS = 6;
const HEADS = 8;
const HEAD_DIM = 36;
const START_TOKEN = 1;
/** The encoder's convolutions need a little sound to slide over; shorter input gets silence behind it. */
const MIN_SAMPLES = 8_000;

/** The encoder's view of a piece of sound; frames of about 24 ms. */
export type Encoding = Tensor;

export interface Decoding {
  /** Token ids without the start and end marks. */
  tokens: number[];
  /** Natural log-probability of each token, and of the end mark when it was reached. */
  logProbs: number[];
  /** Tokens (by index) that are filled pauses for the bias alone, and how much (logits) of it they needed. */
  leaned: Map<number, number>;
  /** False when `maxTokens` stopped it. */
  ended: boolean;
  /** Where in the sound each token looked, the end mark last: a row a token, a value an encoder frame. */
  attention: Float32Array[];
}

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
/** Samples that one frame of the encoder stands for: 24 ms. */
export const ENCODER_FRAME = 384;

export interface Moonshine {
  encode(sound: Float32Array): Promise<Encoding>;
  /** Greedy decoding with cached keys and values. */
  decode(encoding: Encoding, options: DecodeOptions): Promise<Decoding>;
  close(): Promise<void>;
}

export interface DecodeOptions {
  maxTokens: number;
  /** Tokens before the end mark may come, unless it is very sure: 1 where voice is likely to be there. */
  minTokens: number;
  /** How much (in logits) the tokens of filled pauses are favoured; 0 is the plain decoding. */
  fillerBias: number;
  signal?: AbortSignal | undefined;
}

/** The shipped decoder, taught to tell where in the sound each token looks, and to need less time and memory. */
export function patchedDecoder(model: Uint8Array): Uint8Array {
  return withCheapCachedAttention(withEightBitOutput(withAttentionOutputs(model, LAYERS)), LAYERS);
}

/** Opens both halves of Moonshine from their (verified) bytes. */
export async function openMoonshine(models: {
  encoder: Uint8Array;
  decoder: Uint8Array;
}): Promise<Moonshine> {
  const encoder = await openSession(models.encoder);
  const decoder = await openSession(patchedDecoder(models.decoder));
  return {
    async encode(sound) {
      const input = new Float32Array(Math.max(MIN_SAMPLES, sound.length));
      input.set(sound);
      const output = await encoder.run({ input_values: new Tensor('float32', input, [1, input.length]) });
      return output.last_hidden_state as Encoding;
    },
    decode: (encoding, options) => decodeGreedily(decoder, encoding, options),
    async close() {
      await encoder.release();
      await decoder.release();
    },
  };
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

async function decodeGreedily(
  decoder: InferenceSession,
  encoding: Encoding,
  options: DecodeOptions,
): Promise<Decoding> {
  const feeds: Record<string, Tensor> = {
    encoder_hidden_states: encoding,
    use_cache_branch: new Tensor('bool', [false], [1]),
  };
  for (const { past } of PAST)
    feeds[past] = new Tensor('float32', new Float32Array(0), [0, HEADS, 1, HEAD_DIM]);
  const found: Decoding = { tokens: [], logProbs: [], leaned: new Map(), ended: false, attention: [] };
  for (let step = 0; step <= options.maxTokens; step++) {
    options.signal?.throwIfAborted();
    const last = BigInt(found.tokens.at(-1) ?? START_TOKEN);
    feeds.input_ids = new Tensor('int64', BigInt64Array.of(last), [1, 1]);
    const first = step === 0;
    const output = await decoder.run(feeds, first ? FIRST_OUTPUTS : LATER_OUTPUTS);
    const logits = (output.logits as Tensor).data as Float32Array;
    const { token, logProb, lean } = choose(logits, found.tokens, {
      mustGoOn: step < options.minTokens,
      fillerBias: options.fillerBias,
    });
    found.logProbs.push(logProb);
    found.attention.push(meanAttention(output));
    if (token === END_TOKEN) {
      found.ended = true;
      break;
    }
    if (lean > 0) found.leaned.set(found.tokens.length, lean);
    found.tokens.push(token);
    for (const { past, present, fromDecoder } of PAST) {
      if (first || fromDecoder) feeds[past] = output[present] as Tensor;
    }
    if (first) feeds.use_cache_branch = new Tensor('bool', [true], [1]);
  }
  return found;
}

/** The attention of one step, averaged over the heads that follow the sound. */
function meanAttention(output: InferenceSession.ReturnType): Float32Array {
  const frames = (output[ATTENTION[0]!] as Tensor).dims[3]!;
  const mean = new Float32Array(frames);
  for (const [layer, head] of FOLLOWING_HEADS) {
    const all = (output[attentionOutput(layer)] as Tensor).data as Float32Array;
    for (let f = 0; f < frames; f++) mean[f]! += all[head * frames + f]! / FOLLOWING_HEADS.length;
  }
  return mean;
}
