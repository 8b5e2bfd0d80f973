import { BYTES_PER_SAMPLE } from '#shared/audio/pcm.ts';

/** The media address gives a plain WAV header of this length before the samples. */
const WAV_HEADER_BYTES = 44;
const FULL_SCALE = 32_768;

/** Gathers the loudest sample of each of `count` equal stretches, from bytes that come in pieces. */
export interface PeakCollector {
  take(bytes: Uint8Array): void;
  /** What there is so far, 0..1 each. */
  readonly peaks: Float32Array<ArrayBuffer>;
}

/** For a WAV of ours with `samples` 16-bit samples. */
export function collectPeaks(samples: number, count: number): PeakCollector {
  const peaks = new Float32Array(count);
  const perPeak = Math.max(1, samples / count);
  let position = 0;
  /** The low byte of a sample that was cut in two. */
  let low: number | null = null;

  const put = (index: number, lowByte: number, highByte: number) => {
    const size = Math.abs(((highByte << 24) >> 16) | lowByte) / FULL_SCALE;
    const slot = Math.min(count - 1, Math.floor(index / perPeak));
    if (size > (peaks[slot] ?? 0)) peaks[slot] = size;
  };

  return {
    peaks,
    take(bytes) {
      for (const byte of bytes) {
        const offset = position++ - WAV_HEADER_BYTES;
        if (offset < 0) continue;
        if (low === null) low = byte;
        else {
          put(Math.floor(offset / BYTES_PER_SAMPLE), low, byte);
          low = null;
        }
      }
    },
  };
}

/** Peaks of speech are louder than this, even far from the microphone: -40 dB below full scale. */
const FAINT = 0.01;

/** The peaks as tall as they fit, 0..1. What is fainter than speech stays low: a silent recording is a line. */
export function fitted(peaks: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const loudest = peaks.reduce((most, peak) => Math.max(most, peak), FAINT);
  return peaks.map((peak) => peak / loudest);
}

/** Reads the peaks of a recording from its address. Rejects when it cannot be read or `signal` aborts. */
export async function loadPeaks(
  address: string,
  samples: number,
  count: number,
  signal: AbortSignal,
): Promise<Float32Array<ArrayBuffer>> {
  const response = await fetch(address, { signal });
  if (!response.ok || !response.body) throw new Error(`no sound: ${response.status}`);
  const collector = collectPeaks(samples, count);
  const reader = response.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) collector.take(piece.value);
  return collector.peaks;
}
