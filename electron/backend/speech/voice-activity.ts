import { openSession, Tensor } from './onnx.ts';

/** Silero VAD v5 looks at 512 new samples (32 ms) at a time and wants the 64 before them in front. */
export const VAD_FRAME = 512;
const CONTEXT = 64;
const STATE_SHAPE = [2, 1, 128];

export interface VoiceActivityDetector {
  /** A listener with a memory of its own; feed it one recording from its start. */
  listen(): VoiceListener;
  close(): Promise<void>;
}

export interface VoiceListener {
  /** Voice probabilities (0..1) of the whole frames that are complete with these samples. */
  push(samples: Float32Array): Promise<number[]>;
  /** The probability of what is left, filled up with silence: one value, or none. */
  finish(): Promise<number[]>;
}

/** Opens Silero VAD v5 from its bytes. */
export async function openVoiceActivityDetector(model: Uint8Array): Promise<VoiceActivityDetector> {
  const session = await openSession(model, 1);
  const rate = new Tensor('int64', BigInt64Array.of(16_000n), []);
  const listen = (): VoiceListener => {
    let state = new Tensor('float32', new Float32Array(2 * 128), STATE_SHAPE);
    const input = new Float32Array(CONTEXT + VAD_FRAME);
    let rest = new Float32Array(0);
    const look = async (frame: Float32Array): Promise<number> => {
      input.copyWithin(0, VAD_FRAME);
      input.set(frame, CONTEXT);
      const output = await session.run({
        input: new Tensor('float32', input, [1, input.length]),
        state,
        sr: rate,
      });
      state = output.stateN as Tensor as typeof state;
      return (output.output as Tensor).data[0] as number;
    };
    return {
      async push(samples) {
        const all = rest.length === 0 ? samples : joined(rest, samples);
        const found: number[] = [];
        let at = 0;
        for (; at + VAD_FRAME <= all.length; at += VAD_FRAME) {
          found.push(await look(all.subarray(at, at + VAD_FRAME)));
        }
        rest = all.slice(at);
        return found;
      },
      async finish() {
        if (rest.length === 0) return [];
        const frame = new Float32Array(VAD_FRAME);
        frame.set(rest);
        rest = new Float32Array(0);
        return [await look(frame)];
      },
    };
  };
  return { listen, close: () => session.release() };
}

function joined(a: Float32Array, b: Float32Array): Float32Array<ArrayBuffer> {
  const both = new Float32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
