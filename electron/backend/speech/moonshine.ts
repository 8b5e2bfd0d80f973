import { type InferenceSession, openSession, Tensor } from './onnx.ts';

/** Moonshine tiny: six layers of eight heads with 36 values each, a Llama vocabulary and its marks. */
const LAYERS = 6;
const HEADS = 8;
const HEAD_DIM = 36;
const START_TOKEN = 1;
const END_TOKEN = 2;
/** The encoder's convolutions need a little sound to slide over; shorter input gets silence behind it. */
const MIN_SAMPLES = 8_000;

/** The encoder's view of a piece of sound; frames of about 24 ms. */
export type Encoding = Tensor;

export interface Decoding {
  /** Token ids without the start and end marks. */
  tokens: number[];
  /** Natural log-probability of each token, and of the end mark when it was reached. */
  logProbs: number[];
  /** False when `maxTokens` stopped it. */
  ended: boolean;
}

export interface Moonshine {
  encode(samples: Float32Array): Promise<Encoding>;
  /** Greedy decoding with cached keys and values. `bias` is added to the logits of single tokens. */
  decode(encoding: Encoding, options: DecodeOptions): Promise<Decoding>;
  close(): Promise<void>;
}

export interface DecodeOptions {
  maxTokens: number;
  signal?: AbortSignal | undefined;
}

/** Opens both halves of Moonshine from their (verified) bytes. */
export async function openMoonshine(models: {
  encoder: Uint8Array;
  decoder: Uint8Array;
}): Promise<Moonshine> {
  const encoder = await openSession(models.encoder);
  const decoder = await openSession(models.decoder);
  return {
    async encode(samples) {
      const input = samples.length >= MIN_SAMPLES ? samples : padded(samples);
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

function padded(samples: Float32Array): Float32Array {
  const longer = new Float32Array(MIN_SAMPLES);
  longer.set(samples);
  return longer;
}

const PAST = Array.from({ length: LAYERS }, (_, layer) =>
  ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value'].map((part) => ({
    past: `past_key_values.${layer}.${part}`,
    present: `present.${layer}.${part}`,
    fromDecoder: part.startsWith('decoder'),
  })),
).flat();
/** After the first step the keys and values of the sound stay as they are: they are not fetched again. */
const LATER_OUTPUTS = ['logits', ...PAST.filter((p) => p.fromDecoder).map((p) => p.present)];

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
  const result: Decoding = { tokens: [], logProbs: [], ended: false };
  let last = START_TOKEN;
  for (let step = 0; step <= options.maxTokens; step++) {
    options.signal?.throwIfAborted();
    feeds.input_ids = new Tensor('int64', BigInt64Array.of(BigInt(last)), [1, 1]);
    const first = step === 0;
    const output = first ? await decoder.run(feeds) : await decoder.run(feeds, LATER_OUTPUTS);
    const logits = (output.logits as Tensor).data as Float32Array;
    const { token, logProb } = best(logits);
    result.logProbs.push(logProb);
    if (token === END_TOKEN) {
      result.ended = true;
      break;
    }
    result.tokens.push(token);
    last = token;
    for (const { past, present, fromDecoder } of PAST) {
      if (first || fromDecoder) feeds[past] = output[present] as Tensor;
    }
    if (first) feeds.use_cache_branch = new Tensor('bool', [true], [1]);
  }
  return result;
}

/** The most probable token of one row of logits. */
function best(logits: Float32Array): { token: number; logProb: number } {
  let token = 0;
  for (let i = 1; i < logits.length; i++) if (logits[i]! > logits[token]!) token = i;
  const peak = logits[token]!;
  let sum = 0;
  for (let i = 0; i < logits.length; i++) sum += Math.exp(logits[i]! - peak);
  return { token, logProb: -Math.log(sum) };
}
