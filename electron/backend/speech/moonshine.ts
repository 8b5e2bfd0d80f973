import { attentionOutput, withAttentionOutputs } from './attention-outputs.ts';
import { type BiasRule, choose, END_TOKEN } from './next-token.ts';
import { type InferenceSession, openSession, Tensor } from './onnx.ts';

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
  /** How much likelier (in logits, without bias) the best filler token was than the best other, at each step. */
  fillerMargins: number[];
  /** False when `maxTokens` stopped it. */
  ended: boolean;
  /** Where in the sound each token looked, the end mark last: a row a token, a value an encoder frame. */
  attention: Float32Array[];
}

/** Heads that follow the sound, as [layer, head]: chosen greedily by word onsets of synthetic voices. */
const FOLLOWING_HEADS = [
  [2, 4],
  [3, 7],
  [4, 4],
  [4, 6],
  [5, 6],
] as const;
/** Samples that one frame of the encoder stands for: 24 ms. */
export const ENCODER_FRAME = 384;

export interface Moonshine {
  /** Encodes sounds of one length together; a row each. */
  encode(sounds: readonly Float32Array[]): Promise<Encoding>;
  /**
   * Greedy decoding with cached keys and values of all rows side by side, which costs little more than one:
   * `rows` says which row of the encoding each decoding listens to, and what is different about it.
   */
  decode(encoding: Encoding, rows: readonly RowOptions[], options: DecodeOptions): Promise<Decoding[]>;
  close(): Promise<void>;
}

export interface RowOptions {
  /** The row of the encoding. */
  sound: number;
  bias?: BiasRule | undefined;
}

export interface DecodeOptions {
  maxTokens: number;
  /** Tokens before the end mark may come, unless it is very sure: 1 where voice is likely to be there. */
  minTokens: number;
  signal?: AbortSignal | undefined;
}

/** Opens both halves of Moonshine from their (verified) bytes. */
export async function openMoonshine(models: {
  encoder: Uint8Array;
  decoder: Uint8Array;
}): Promise<Moonshine> {
  const encoder = await openSession(models.encoder);
  const decoder = await openSession(withAttentionOutputs(models.decoder, LAYERS));
  return {
    async encode(sounds) {
      const length = Math.max(MIN_SAMPLES, sounds[0]!.length);
      const input = new Float32Array(sounds.length * length);
      for (const [row, sound] of sounds.entries()) input.set(sound, row * length);
      const output = await encoder.run({
        input_values: new Tensor('float32', input, [sounds.length, length]),
      });
      return output.last_hidden_state as Encoding;
    },
    decode: (encoding, rows, options) => decodeGreedily(decoder, encoding, rows, options),
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
  rows: readonly RowOptions[],
  options: DecodeOptions,
): Promise<Decoding[]> {
  const feeds: Record<string, Tensor> = {
    encoder_hidden_states: chosenRows(encoding, rows),
    use_cache_branch: new Tensor('bool', [false], [1]),
  };
  for (const { past } of PAST)
    feeds[past] = new Tensor('float32', new Float32Array(0), [0, HEADS, 1, HEAD_DIM]);
  const found = rows.map(
    (): Decoding => ({ tokens: [], logProbs: [], ended: false, attention: [], fillerMargins: [] }),
  );
  for (let step = 0; step <= options.maxTokens; step++) {
    options.signal?.throwIfAborted();
    const last = found.map((row) => BigInt(row.ended ? END_TOKEN : (row.tokens.at(-1) ?? START_TOKEN)));
    feeds.input_ids = new Tensor('int64', BigInt64Array.from(last), [rows.length, 1]);
    const first = step === 0;
    const output = await decoder.run(feeds, first ? FIRST_OUTPUTS : LATER_OUTPUTS);
    const logits = (output.logits as Tensor).data as Float32Array;
    const size = logits.length / rows.length;
    found.forEach((row, i) => {
      if (row.ended) return;
      const mine = logits.subarray(i * size, (i + 1) * size);
      const { token, logProb, fillerMargin } = choose(
        mine,
        row.tokens,
        rows[i]!.bias,
        step < options.minTokens,
      );
      row.logProbs.push(logProb);
      row.fillerMargins.push(fillerMargin);
      row.attention.push(meanAttention(output, i));
      if (token === END_TOKEN) row.ended = true;
      else row.tokens.push(token);
    });
    if (found.every((row) => row.ended)) break;
    for (const { past, present, fromDecoder } of PAST) {
      if (first || fromDecoder) feeds[past] = output[present] as Tensor;
    }
    if (first) feeds.use_cache_branch = new Tensor('bool', [true], [1]);
  }
  return found;
}

/** The encoding with a row for each decoding. */
function chosenRows(encoding: Encoding, rows: readonly RowOptions[]): Tensor {
  const [all, frames, width] = encoding.dims as [number, number, number];
  if (rows.length === all && rows.every((row, i) => row.sound === i)) return encoding;
  const data = encoding.data as Float32Array;
  const size = frames * width;
  const chosen = new Float32Array(rows.length * size);
  for (const [i, { sound }] of rows.entries())
    chosen.set(data.subarray(sound * size, (sound + 1) * size), i * size);
  return new Tensor('float32', chosen, [rows.length, frames, width]);
}

/** The attention of one step and row, averaged over the heads that follow the sound. */
function meanAttention(output: InferenceSession.ReturnType, row: number): Float32Array {
  const frames = (output[ATTENTION[0]!] as Tensor).dims[3]!;
  const mean = new Float32Array(frames);
  for (const [layer, head] of FOLLOWING_HEADS) {
    const all = (output[attentionOutput(layer)] as Tensor).data as Float32Array;
    const at = (row * HEADS + head) * frames;
    for (let f = 0; f < frames; f++) mean[f]! += all[at + f]! / FOLLOWING_HEADS.length;
  }
  return mean;
}
