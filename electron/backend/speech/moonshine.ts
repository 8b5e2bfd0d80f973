import { withAttentionOutputs } from './attention-outputs.ts';
import { withCheapCachedAttention } from './cached-attention.ts';
import { beginText, type Encoding, LAYERS } from './decoder-text.ts';
import { decodeJointly } from './joint-decoding.ts';
import { choose, END_TOKEN } from './next-token.ts';
import { withOneTokenAtATime } from './one-token.ts';
import { type InferenceSession, openSession, Tensor } from './onnx.ts';
import { withEightBitOutput } from './output-layer.ts';

export type { Encoding } from './decoder-text.ts';

/** The encoder's convolutions need a little sound to slide over; shorter input gets silence behind it. */
const MIN_SAMPLES = 8_000;

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

/** Samples that one frame of the encoder stands for: 24 ms. */
export const ENCODER_FRAME = 384;

export interface Moonshine {
  encode(sound: Float32Array): Promise<Encoding>;
  /** Greedy decoding with cached keys and values. */
  decode(encoding: Encoding, options: DecodeOptions): Promise<Decoding>;
  /** The text that variants of one sound, equally long, make likeliest together; timed by the first of them. */
  decodeJointly(encodings: readonly Encoding[], options: JointOptions): Promise<Decoding>;
  close(): Promise<void>;
}

export interface JointOptions {
  maxTokens: number;
  /** Tokens before the end mark may come, unless it is very sure: 1 where voice is likely to be there. */
  minTokens: number;
  signal?: AbortSignal | undefined;
}

export interface DecodeOptions extends JointOptions {
  /** How much (in logits) the tokens of filled pauses are favoured; 0 is the plain decoding. */
  fillerBias: number;
}

/** The shipped decoder, taught to tell where in the sound each token looks, and to need less time and memory. */
function patchedDecoder(model: Uint8Array): Uint8Array {
  const changed = withEightBitOutput(withAttentionOutputs(model, LAYERS));
  return withOneTokenAtATime(withCheapCachedAttention(changed, LAYERS), LAYERS);
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
    decodeJointly: async (encodings, options) => decodeJointly(await beginText(decoder, encodings), options),
    async close() {
      await encoder.release();
      await decoder.release();
    },
  };
}

async function decodeGreedily(
  decoder: InferenceSession,
  encoding: Encoding,
  options: DecodeOptions,
): Promise<Decoding> {
  let text = await beginText(decoder, [encoding]);
  const found: Decoding = { tokens: [], logProbs: [], leaned: new Map(), ended: false, attention: [] };
  for (let step = 0; step <= options.maxTokens; step++) {
    options.signal?.throwIfAborted();
    const { token, logProb, lean } = choose(text.logits[0]!, found.tokens, {
      mustGoOn: step < options.minTokens,
      fillerBias: options.fillerBias,
    });
    found.logProbs.push(logProb);
    found.attention.push(text.attention);
    if (token === END_TOKEN) {
      found.ended = true;
      break;
    }
    if (lean > 0) found.leaned.set(found.tokens.length, lean);
    found.tokens.push(token);
    if (step < options.maxTokens) text = await text.next(token);
  }
  return found;
}
