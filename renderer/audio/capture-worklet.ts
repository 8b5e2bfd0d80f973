import { createFrameAssembler } from './frame-assembler.ts';
import { createResampler } from './resampler.ts';

// The names of the audio thread's global scope, which TypeScript's DOM library does not carry.
declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** What the audio thread says: a frame of sound, or that everything before a `flush` has been said. */
export type CaptureMessage =
  | { readonly type: 'frame'; readonly samples: Int16Array<ArrayBuffer> }
  | { readonly type: 'flushed' };

/** Runs on the audio thread: takes the microphone's sound and posts it as 16 kHz frames of 100 ms. */
class Capture extends AudioWorkletProcessor {
  readonly #resample = createResampler(sampleRate);
  readonly #frames = createFrameAssembler((samples) => this.#post({ type: 'frame', samples }));
  #ended = false;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<'flush' | 'end'>) => {
      this.#frames.flush();
      this.#post({ type: 'flushed' });
      this.#ended = data === 'end';
    };
  }

  #post(message: CaptureMessage): void {
    this.port.postMessage(message, message.type === 'frame' ? [message.samples.buffer] : []);
  }

  /** Called by the browser with 128 samples at a time; no channel at all means that nothing is connected. */
  process([input]: Float32Array[][]): boolean {
    const [channel] = input ?? [];
    if (channel) this.#frames.push(this.#resample(channel));
    return !this.#ended;
  }
}

registerProcessor('capture', Capture);
