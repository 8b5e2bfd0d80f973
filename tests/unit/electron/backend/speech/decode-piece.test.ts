import { describe, expect, it } from 'vitest';
import { decodePiece } from '#electron/backend/speech/decode-piece.ts';
import type { DecodeOptions, Decoding, Encoding, Moonshine } from '#electron/backend/speech/moonshine.ts';
import { Tensor } from '#electron/backend/speech/onnx.ts';

const SECOND = 16_000;
const HELLO = 15_043;
const FRAME = 384;

interface Call {
  samples: Float32Array;
  options: DecodeOptions;
}

/** A recogniser that prints what `print` says for each sound it is given: token ids, or null for no end. */
function fake(
  print: (call: Call, nth: number) => number[] | null,
  logProb = -0.05,
  leaned = new Map<number, number>(),
): Moonshine & { calls: Call[] } {
  const calls: Call[] = [];
  let sound = new Float32Array(0);
  return {
    calls,
    async encode(samples) {
      sound = samples.slice();
      return new Tensor('float32', new Float32Array(1), [1, 1, 1]) as Encoding;
    },
    async decode(_, options): Promise<Decoding> {
      const call = { samples: sound, options };
      calls.push(call);
      const tokens = print(call, calls.length - 1);
      const said = tokens ?? Array<number>(options.maxTokens).fill(HELLO);
      const frames = Math.max(1, Math.floor(sound.length / FRAME));
      const attention = Array.from({ length: said.length + 1 }, (_, token) => {
        const row = new Float32Array(frames);
        row[Math.min(frames - 1, token * 4)] = 1;
        return row;
      });
      return {
        tokens: said,
        logProbs: said.map(() => logProb),
        leaned,
        ended: tokens !== null,
        attention,
      };
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

  it('asks a third way only where two are not sure of the same', async () => {
    const sure = fake(() => [HELLO]);
    await decode(sure, sound(3));
    expect(sure.calls).toHaveLength(2);
    const apart = fake((_, nth) => (nth === 0 ? [HELLO, HELLO] : [HELLO]));
    await decode(apart, sound(3));
    expect(apart.calls).toHaveLength(3);
    const unsure = fake(() => [HELLO], -0.5);
    await decode(unsure, sound(3));
    expect(unsure.calls).toHaveLength(3);
    const leaning = fake(() => [HELLO], -0.05, new Map([[0, 1]]));
    await decode(leaning, sound(3));
    expect(leaning.calls).toHaveLength(3);
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
