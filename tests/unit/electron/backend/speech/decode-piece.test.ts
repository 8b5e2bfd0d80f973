import { describe, expect, it } from 'vitest';
import { decodePiece } from '#electron/backend/speech/decode-piece.ts';
import type {
  DecodeOptions,
  Decoding,
  Encoding,
  JointOptions,
  Moonshine,
} from '#electron/backend/speech/moonshine.ts';
import { Tensor } from '#electron/backend/speech/onnx.ts';

const SECOND = 16_000;
const HELLO = 15_043;
const FRAME = 384;
const FEATURES = 288;
/** The log-probability of a token that is as likely wrong as not. */
const UNSURE = -0.7;

interface Call {
  samples: Float32Array;
  options: DecodeOptions;
}

/** Two frames of features. The first tells how long the sound is. */
function encodingOf(samples: Float32Array): Encoding {
  const features = new Float32Array(2 * FEATURES);
  features[0] = samples.length;
  return new Tensor('float32', features, [1, 2, FEATURES]);
}

/** A recogniser that prints what `print` says for each sound it is given: token ids, or null for no end. */
function fake(
  print: (call: Call, nth: number) => number[] | null,
  logProb = -0.05,
  leaned = new Map<number, number>(),
  printTogether: (lengths: number[]) => number[] | null = () => null,
): Moonshine & { calls: Call[]; together: number } {
  const calls: Call[] = [];
  let sound = new Float32Array(0);
  const decoding = (tokens: number[] | null, maxTokens: number): Decoding => {
    const said = tokens ?? Array<number>(maxTokens).fill(HELLO);
    const frames = Math.max(1, Math.floor(sound.length / FRAME));
    const attention = Array.from({ length: said.length + 1 }, (_, token) => {
      const row = new Float32Array(frames);
      row[Math.min(frames - 1, token * 4)] = 1;
      return row;
    });
    return { tokens: said, logProbs: said.map(() => logProb), leaned, ended: tokens !== null, attention };
  };
  return {
    calls,
    together: 0,
    async encode(samples) {
      sound = samples.slice();
      return encodingOf(samples);
    },
    async decodeJointly(encodings: readonly Encoding[], { maxTokens }: JointOptions) {
      this.together++;
      const lengths = encodings.map((encoding) => (encoding.data as Float32Array)[0]!);
      return decoding(printTogether(lengths), maxTokens);
    },
    async decode(_, options): Promise<Decoding> {
      const call = { samples: sound, options };
      calls.push(call);
      return decoding(print(call, calls.length - 1), options.maxTokens);
    },
    close: async () => {},
  };
}

const sound = (seconds: number, level = 0.01): Float32Array =>
  Float32Array.from({ length: seconds * SECOND }, (_, i) => level * Math.sin(i * 0.1));
const pieceOf = (samples: Float32Array) => ({
  start: 0,
  end: samples.length,
  voice: [{ start: 0, end: samples.length }],
});
const decode = (moonshine: Moonshine, samples: Float32Array) =>
  decodePiece(moonshine, pieceOf(samples), samples);

describe('decodePiece', () => {
  it('takes what most ways of decoding print', async () => {
    const moonshine = fake((_, nth) => (nth === 1 ? [] : [HELLO]));
    expect((await decode(moonshine, sound(3))).words.map(({ text }) => text)).toEqual(['Hello']);
  });

  it('is silent where three ways, one of them louder, print nothing', async () => {
    const moonshine = fake(() => []);
    const samples = sound(3);
    expect(await decode(moonshine, samples)).toEqual({ words: [], suspected: [] });
    expect(moonshine.calls).toHaveLength(3);
    const loudest = (call: Call): number => Math.max(...call.samples);
    expect(loudest(moonshine.calls[2]!)).toBeGreaterThan(5 * loudest(moonshine.calls[0]!));
    for (const { options } of moonshine.calls) expect(options.minTokens).toBe(1);
  });

  it('reads a voice that only can be read louder', async () => {
    const moonshine = fake(({ samples }) => (Math.max(...samples) > 0.05 ? [HELLO] : []));
    expect((await decode(moonshine, sound(3))).words.map(({ text }) => text)).toEqual(['Hello']);
  });

  it('decodes variants together only where two ways print other words and neither is sure', async () => {
    const same = fake(() => [HELLO], UNSURE);
    await decode(same, sound(3));
    expect([same.calls.length, same.together]).toEqual([2, 0]);
    const apart = (logProb: number) => fake((_, nth) => (nth === 0 ? [HELLO, HELLO] : [HELLO]), logProb);
    const sure = apart(-0.05);
    await decode(sure, sound(3));
    expect([sure.calls.length, sure.together]).toEqual([2, 0]);
    const unsure = apart(UNSURE);
    await decode(unsure, sound(3));
    expect([unsure.calls.length, unsure.together]).toEqual([2, 1]);
  });

  it('believes three equally long variants together more than any one way', async () => {
    const WORLD = 3_186;
    const lengths: number[][] = [];
    const together = (each: number[]) => {
      lengths.push(each);
      return [WORLD];
    };
    const moonshine = fake((_, nth) => [nth === 0 ? HELLO : WORLD], UNSURE, new Map(), together);
    expect((await decode(moonshine, sound(3))).words.map(({ text }) => text)).toEqual(['world']);
    expect(lengths).toHaveLength(1);
    expect(lengths[0]).toHaveLength(3);
    expect(new Set(lengths[0]).size).toBe(1);
  });

  it('asks a slower way where a filled pause is in question', async () => {
    const UM = 1_922;
    const pausing = fake((_, nth) => (nth === 0 ? [UM, HELLO] : [HELLO]));
    await decode(pausing, sound(3));
    expect([pausing.calls.length, pausing.together]).toEqual([3, 0]);
    const lost = fake((_, nth) => (nth === 0 ? null : [HELLO]));
    await decode(lost, sound(3));
    expect([lost.calls.length, lost.together]).toEqual([3, 1]);
  });

  it('does not believe a loop or a decoding without an end while another way is sound', async () => {
    const loop = Array<number>(20).fill(HELLO);
    const moonshine = fake((_, nth) => [loop, null, [HELLO]][nth] ?? null);
    expect((await decode(moonshine, sound(8))).words.map(({ text }) => text)).toEqual(['Hello']);
  });

  it('decodes both halves where no way ends, and gives up on what is short', async () => {
    const long = 5 * SECOND;
    const moonshine = fake(({ samples }) => (samples.length > long ? null : [HELLO]));
    const { words } = await decode(moonshine, sound(8));
    expect(words.map(({ text }) => text)).toEqual(['Hello', 'Hello']);
    expect(words[1]!.startMs).toBeGreaterThanOrEqual(4_000);
    expect(
      await decode(
        fake(() => null),
        sound(1),
      ),
    ).toEqual({ words: [], suspected: [] });
  });

  it('stops between two ways when it is told to', async () => {
    const control = new AbortController();
    const moonshine = fake(() => {
      control.abort(new Error('enough'));
      return [HELLO];
    });
    const samples = sound(3);
    await expect(decodePiece(moonshine, pieceOf(samples), samples, control.signal)).rejects.toThrow('enough');
    expect(moonshine.calls).toHaveLength(1);
  });
});
