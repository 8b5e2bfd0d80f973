import { SAMPLE_RATE } from '#shared/audio/pcm.ts';

/** Zero crossings of the sinc on each side: 16 keep what would fold back below the hearing of a recogniser. */
const HALF_WIDTH = 16;
/** The cutoff as a share of the lower Nyquist frequency, which leaves the filter room to fall. */
const ROLL_OFF = 0.92;

/**
 * Brings a stream of mono samples from `inputRate` to 16 kHz with a windowed sinc. Only needed where a
 * browser cannot run its audio at 16 kHz by itself. Each call returns the samples that are complete;
 * they lag the input by the filter's half width, about 2 ms.
 */
export function createResampler(inputRate: number): (input: Float32Array) => Float32Array {
  if (inputRate === SAMPLE_RATE) return (input) => input;
  const step = inputRate / SAMPLE_RATE;
  // Of two rates the lower one bounds what may pass.
  const cutoff = Math.min(1, 1 / step) * ROLL_OFF;
  const reach = Math.ceil(HALF_WIDTH / cutoff);
  let kept = new Float32Array(reach);
  /** Where the next output sample lies, in samples of `kept`. */
  let position = reach;

  return (input) => {
    const samples = new Float32Array(kept.length + input.length);
    samples.set(kept);
    samples.set(input, kept.length);
    const output: number[] = [];
    for (; position + reach < samples.length; position += step) {
      output.push(interpolate(samples, position, cutoff, reach));
    }
    const from = Math.max(0, Math.floor(position) - reach);
    kept = samples.slice(from);
    position -= from;
    return Float32Array.from(output);
  };
}

function interpolate(samples: Float32Array, position: number, cutoff: number, reach: number): number {
  let sum = 0;
  let weights = 0;
  const last = Math.floor(position) + reach;
  for (let i = Math.floor(position) - reach + 1; i <= last; i++) {
    const distance = position - i;
    const x = Math.PI * distance * cutoff;
    const sinc = x === 0 ? 1 : Math.sin(x) / x;
    const weight = sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / reach));
    sum += weight * (samples[i] ?? 0);
    weights += weight;
  }
  return sum / weights;
}
