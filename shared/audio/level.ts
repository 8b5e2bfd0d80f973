/** Full scale of 16-bit sound. */
const FULL_SCALE = 32_768;
/** What is at or above this (-0.2 dBFS) was probably cut off on its way here. */
const CLIPPED = 32_000;
/** Digital silence: a muted device sends zeros, at most with its last two bits flickering (-81 dBFS). */
const SILENT_PEAK = 3;

/** How loud a frame is, in decibels below full scale; silence is -Infinity. */
export interface FrameLevel {
  readonly peakDb: number;
  readonly rmsDb: number;
  /** Samples at the top of the scale. */
  readonly clipped: number;
  /** No signal at all, which no room and no quiet speaker sounds like. */
  readonly silent: boolean;
}

function toDb(amplitude: number): number {
  return amplitude > 0 ? 20 * Math.log10(amplitude) : Number.NEGATIVE_INFINITY;
}

export function measureFrame(samples: Int16Array): FrameLevel {
  let peak = 0;
  let squares = 0;
  let clipped = 0;
  for (const sample of samples) {
    const size = Math.abs(sample);
    if (size > peak) peak = size;
    if (size >= CLIPPED) clipped++;
    squares += sample * sample;
  }
  const rms = samples.length > 0 ? Math.sqrt(squares / samples.length) : 0;
  return {
    peakDb: toDb(peak / FULL_SCALE),
    rmsDb: toDb(rms / FULL_SCALE),
    clipped,
    silent: peak <= SILENT_PEAK,
  };
}
