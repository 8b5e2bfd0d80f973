/** Silence (samples, 0.3 s) at both ends of a piece; 0.8 s makes the decoder end at once here and there. */
const MARGIN = 4_800;
/** The pace of the slower variant: 1.1 times as fast reads a noise as a word. */
const SLOWER = 0.9;
/** Samples on either side that count for one of the slower variant. */
const REACH = 16;
/** The root mean square to which a voice that is too quiet to be read is raised. */
const LOUD = 0.1;

/** Sound to decode, and where it lies on the timeline. */
export interface Cut {
  samples: Float32Array;
  /** Where the first sample lies on the timeline (in samples; may be before 0). */
  start: number;
  /** Samples of the timeline for each of these. */
  pace: number;
}

/** A piece between silence: the recogniser is touchy about edges, and reads some pieces better this way. */
export function betweenSilence(samples: Float32Array, start: number): Cut {
  const between = new Float32Array(samples.length + 2 * MARGIN);
  between.set(samples, MARGIN);
  return { samples: between, start: start - MARGIN, pace: 1 };
}

/** The same with all the silence behind it: as long as the one above, with its edges elsewhere. */
export function beforeSilence(samples: Float32Array, start: number): Cut {
  const before = new Float32Array(samples.length + 2 * MARGIN);
  before.set(samples);
  return { samples: before, start, pace: 1 };
}

/** A piece played as much slower and deeper as makes it as long as the two above. */
export function drawnOut(samples: Float32Array, start: number): Cut {
  const length = samples.length + 2 * MARGIN;
  return {
    samples: resampled(samples, length, samples.length / length),
    start,
    pace: samples.length / length,
  };
}

/** A piece played slower and deeper: another voice that says the same. */
export function slower(samples: Float32Array, start: number): Cut {
  const length = Math.floor(samples.length / SLOWER);
  return { samples: resampled(samples, length, SLOWER), start, pace: SLOWER };
}

/** Between two samples the sound is taken at so many places; a multiple of ten, for a pace of 0.9. */
const PHASES = 250;
/** What each sample around counts (windowed sinc) at each place behind the first of the middle two. */
const KERNELS = Array.from({ length: PHASES + 1 }, (_, phase) =>
  Float64Array.from({ length: 2 * REACH }, (_, k) => {
    const angle = Math.PI * (phase / PHASES - (k - REACH + 1));
    const sinc = Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle;
    return sinc * (0.5 + 0.5 * Math.cos(angle / (REACH + 0.5)));
  }),
);

/** `length` samples of a sound, each so many of its own behind the one before (at most 1: nothing folds over). */
function resampled(samples: Float32Array, length: number, pace: number): Float32Array {
  const slow = new Float32Array(length);
  const between = new Float32Array(samples.length + 2 * REACH);
  between.set(samples, REACH - 1);
  for (let i = 0; i < length; i++) {
    const first = Math.floor(i * pace + 1e-9);
    const kernel = KERNELS[Math.round((i * pace - first) * PHASES)] ?? KERNELS[0]!;
    let sum = 0;
    for (let k = 0; k < 2 * REACH; k++) sum += between[first + k]! * kernel[k]!;
    slow[i] = sum;
  }
  return slow;
}

/** A piece as loud as it can be without clipping, up to the level of a close voice. */
export function louder(samples: Float32Array, start: number): Cut {
  let squares = 0;
  let peak = 1e-6;
  for (const value of samples) {
    squares += value * value;
    peak = Math.max(peak, Math.abs(value));
  }
  const level = Math.sqrt(squares / Math.max(1, samples.length));
  const gain = Math.max(1, Math.min(LOUD / Math.max(level, 1e-6), 0.99 / peak));
  return { samples: samples.map((value) => value * gain), start, pace: 1 };
}
