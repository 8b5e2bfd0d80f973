/** Samples (16 kHz) of one look at the spectrum: 32 ms. */
const SIZE = 512;
const BANDS = 20;
/** Hertz that the bands span: where vowels differ. */
const LOWEST = 100;
const HIGHEST = 5_000;

const WINDOW = Float64Array.from(
  { length: SIZE },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (SIZE - 1)),
);
const toMel = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);
const toHertz = (mel: number): number => 700 * (10 ** (mel / 2595) - 1);
const EDGES = Array.from({ length: BANDS + 2 }, (_, i) => {
  const mel = toMel(LOWEST) + ((toMel(HIGHEST) - toMel(LOWEST)) * i) / (BANDS + 1);
  return (toHertz(mel) * SIZE) / 16_000;
});

/** The shape of the spectrum around a sample: natural logarithms of 20 mel bands, less their mean. */
export function spectralShape(samples: Float32Array, centre: number): Float64Array {
  const power = powerSpectrum(samples, centre - SIZE / 2);
  const bands = Float64Array.from({ length: BANDS }, (_, band) => {
    const [from, peak, to] = [EDGES[band]!, EDGES[band + 1]!, EDGES[band + 2]!];
    let sum = 1e-7;
    for (let k = Math.ceil(from); k <= to; k++) {
      sum += power[k]! * (k < peak ? (k - from) / (peak - from) : (to - k) / (to - peak));
    }
    return Math.log(sum);
  });
  const mean = bands.reduce((sum, value) => sum + value, 0) / BANDS;
  return bands.map((value) => value - mean);
}

/** The root mean square difference of two shapes. */
export function shapeDistance(a: Float64Array, b: Float64Array): number {
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0) / a.length);
}

function powerSpectrum(samples: Float32Array, start: number): Float64Array {
  const re = Float64Array.from({ length: SIZE }, (_, i) => (samples[start + i] ?? 0) * WINDOW[i]!);
  const im = new Float64Array(SIZE);
  transform(re, im);
  return re.map((value, i) => value * value + im[i]! * im[i]!);
}

/** The fast Fourier transform in place (Cooley and Tukey, radix 2). */
function transform(re: Float64Array, im: Float64Array): void {
  for (let i = 1, j = 0; i < SIZE; i++) {
    let bit = SIZE >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) [re[i], re[j]] = [re[j]!, re[i]!];
  }
  for (let length = 2; length <= SIZE; length <<= 1) {
    for (let k = 0; k < length / 2; k++) {
      const c = Math.cos((-2 * Math.PI * k) / length);
      const s = Math.sin((-2 * Math.PI * k) / length);
      for (let a = k; a < SIZE; a += length) {
        const b = a + length / 2;
        const r = re[b]! * c - im[b]! * s;
        const i = re[b]! * s + im[b]! * c;
        re[b] = re[a]! - r;
        im[b] = im[a]! - i;
        re[a]! += r;
        im[a]! += i;
      }
    }
  }
}
