/** Every recording is 16 kHz, mono, 16-bit PCM. */
export const SAMPLE_RATE = 16_000;
export const BYTES_PER_SAMPLE = 2;
/** Samples in a full frame of the recorder: 100 ms. The last frame of a recording may be shorter. */
export const FRAME_SAMPLES = 1_600;

/** Milliseconds that `samples` last at 16 kHz. */
export function samplesToMs(samples: number): number {
  return (samples * 1000) / SAMPLE_RATE;
}

/** Samples in `ms` milliseconds at 16 kHz, rounded to the nearest. */
export function msToSamples(ms: number): number {
  return Math.round((ms * SAMPLE_RATE) / 1000);
}
