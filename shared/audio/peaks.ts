/** Peaks of one attempt: about twice the pixels of the widest column, so that they are sharp on any screen. */
export const PEAKS = 2_400;
/** The largest size that a 16-bit sample has. */
export const FULL_SCALE = 32_768;

/** Gathers the loudest sample of each of `count` equal stretches, from sound that comes in pieces. */
export interface PeakCollector {
  take(samples: Int16Array): void;
  /** What there is so far, 0 to 32,768 each. */
  readonly peaks: readonly number[];
}

/** For `samples` 16-bit samples; what comes after them is left out. */
export function collectPeaks(samples: number, count: number): PeakCollector {
  const peaks = new Array<number>(count).fill(0);
  let position = 0;
  return {
    peaks,
    take(piece) {
      let index = 0;
      while (index < piece.length && position < samples) {
        const slot = Math.min(count - 1, Math.floor((position * count) / samples));
        const slotEnd = Math.min(samples, Math.ceil(((slot + 1) * samples) / count));
        const until = Math.min(piece.length, index + Math.max(1, slotEnd - position));
        let most = peaks[slot] ?? 0;
        position += until - index;
        for (; index < until; index++) {
          const size = Math.abs(piece[index] ?? 0);
          if (size > most) most = size;
        }
        peaks[slot] = most;
      }
    },
  };
}

/** Peaks of speech are louder than this, even far from the microphone: -40 dB below full scale. */
const FAINT = 0.01 * FULL_SCALE;

/** The peaks as tall as they fit, 0..1. What is fainter than speech stays low: a silent recording is a line. */
export function fitted(peaks: readonly number[]): Float32Array<ArrayBuffer> {
  const loudest = peaks.reduce((most, peak) => Math.max(most, peak), FAINT);
  return Float32Array.from(peaks, (peak) => peak / loudest);
}
