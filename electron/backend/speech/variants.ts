/** Silence (samples, 0.3 s) at both ends of a piece; 0.8 s makes the decoder end at once here and there. */
const MARGIN = 4_800;
/** The pace of the slower variant; 1.1 times as fast reads a noise as a word. */
const PACE = 0.9;
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

/** A piece played slower and deeper, by windowed sinc interpolation: another voice that says the same. */
export function slower(samples: Float32Array, start: number): Cut {
  const slow = new Float32Array(Math.floor(samples.length / PACE));
  for (let i = 0; i < slow.length; i++) {
    const centre = i * PACE;
    const first = Math.max(0, Math.floor(centre) - REACH + 1);
    const last = Math.min(samples.length - 1, Math.floor(centre) + REACH);
    let sum = 0;
    for (let k = first; k <= last; k++) {
      const angle = Math.PI * (centre - k);
      const sinc = Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle;
      sum += samples[k]! * sinc * (0.5 + 0.5 * Math.cos(angle / (REACH + 0.5)));
    }
    slow[i] = sum;
  }
  return { samples: slow, start, pace: PACE };
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
