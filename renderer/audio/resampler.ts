import { SAMPLE_RATE } from '#shared/audio/pcm.ts';

/** Zero crossings of the sinc on each side: 16 keep what would fold back below the hearing of a recogniser. */
const HALF_WIDTH = 16;
/** The cutoff as a share of the lower Nyquist frequency, which leaves the filter room to fall. */
const ROLL_OFF = 0.92;

/**
 * Brings a stream of mono samples from `inputRate` (whole hertz) to 16 kHz with a windowed sinc. Each call
 * returns the samples that are complete; they lag the input by the filter's half width, about 1 ms.
 */
export function createResampler(inputRate: number): (input: Float32Array) => Float32Array {
  if (inputRate === SAMPLE_RATE) return (input) => input;
  // Of two rates the lower one bounds what may pass.
  const cutoff = Math.min(1, SAMPLE_RATE / inputRate) * ROLL_OFF;
  const reach = Math.ceil(HALF_WIDTH / cutoff);
  // Output samples fall between input samples at a few distances only, so the filter is worked out once for each.
  const filters = new Map<number, Float32Array>();
  let kept = new Float32Array(reach);
  /** Where the next output sample lies in `kept`: at `whole` and `part` / 16 000 samples. */
  let whole = reach;
  let part = 0;

  return (input) => {
    const samples = new Float32Array(kept.length + input.length);
    samples.set(kept);
    samples.set(input, kept.length);
    const output: number[] = [];
    while (whole + reach < samples.length) {
      const filter = filters.get(part) ?? filterAt(part / SAMPLE_RATE, cutoff, reach);
      filters.set(part, filter);
      output.push(apply(filter, samples, whole - reach + 1));
      part += inputRate;
      whole += Math.floor(part / SAMPLE_RATE);
      part %= SAMPLE_RATE;
    }
    const from = Math.max(0, whole - reach);
    kept = samples.slice(from);
    whole -= from;
    return Float32Array.from(output);
  };
}

function apply(filter: Float32Array, samples: Float32Array, from: number): number {
  let sum = 0;
  for (let i = 0; i < filter.length; i++) sum += (filter[i] ?? 0) * (samples[from + i] ?? 0);
  return sum;
}

/** The weights of the samples around a point that lies `part` (0..1) after one of them; they add up to 1. */
function filterAt(part: number, cutoff: number, reach: number): Float32Array {
  const weights = Float32Array.from({ length: 2 * reach }, (_, i) => {
    const distance = part + reach - 1 - i;
    const x = Math.PI * distance * cutoff;
    const sinc = x === 0 ? 1 : Math.sin(x) / x;
    return sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / reach));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
