/** Samples (16 kHz) that one value of loudness stands for: 10 ms. */
export const LOUDNESS_FRAME = 160;
/**
 * How far above the quiet parts a frame must be, as a share of the way to the loud ones. Measured on 128 words
 * of synthesised speech: with 0.2, 0.3 and 0.4 the mean error of word onsets is 37, 36 and 39 ms.
 */
const ACTIVE_SHARE = 0.3;
/** Nothing below this level (dB of full scale) is sound: about what 10 bits can hold, under any room's noise. */
const SILENCE_DB = -60;

/** Which 10 ms frames of a piece hold sound, measured against the piece's own quiet and loud parts. */
export function soundingFrames(samples: Float32Array): boolean[] {
  const levels = loudness(samples);
  const sorted = Float32Array.from(levels).sort();
  const quiet = sorted[Math.floor(sorted.length * 0.1)] ?? SILENCE_DB;
  const loud = sorted[Math.floor(sorted.length * 0.95)] ?? SILENCE_DB;
  const threshold = Math.max(SILENCE_DB, quiet + ACTIVE_SHARE * (loud - quiet));
  return Array.from(levels, (level) => level > threshold);
}

/** The level of each whole 10 ms frame in dB of full scale; digital silence is -100. */
export function loudness(samples: Float32Array): Float32Array {
  const levels = new Float32Array(Math.floor(samples.length / LOUDNESS_FRAME));
  for (let i = 0; i < levels.length; i++) {
    let sum = 0;
    for (let k = i * LOUDNESS_FRAME; k < (i + 1) * LOUDNESS_FRAME; k++) sum += samples[k]! * samples[k]!;
    levels[i] = 10 * Math.log10(sum / LOUDNESS_FRAME + 1e-10);
  }
  return levels;
}
