import type { Piece } from './segmentation.ts';

/** At least this much (samples) lies around the voice of a piece, as silence where there is no sound. */
const MIN_LEAD = 8_000;
/** The variant between zeros keeps this much of the sound (samples) around the voice. */
const KEPT = 1_600;
/** The peak of the loud variant. */
const LOUD = 0.9;

/**
 * Variants of a piece, all of one length: as it is, between zeros, and loud. The recogniser is touchy about
 * edges and level, and knows it: the mean log-probability of its words tells which it heard best.
 */
export function variantsOf(piece: Piece, samples: Float32Array): { sounds: Float32Array[]; start: number } {
  const voiceStart = (piece.voice[0]?.start ?? piece.start) - piece.start;
  const voiceEnd = (piece.voice.at(-1)?.end ?? piece.end) - piece.start;
  const lead = Math.max(0, MIN_LEAD - voiceStart);
  const tail = Math.max(0, MIN_LEAD - (samples.length - voiceEnd));
  const plain = new Float32Array(lead + samples.length + tail);
  plain.set(samples, lead);
  const between = plain.slice();
  between.fill(0, 0, Math.max(0, lead + voiceStart - KEPT));
  between.fill(0, lead + voiceEnd + KEPT);
  return { sounds: [plain, between, withPeak(plain, LOUD)], start: piece.start - lead };
}

/** The same sound with this peak; silence stays silence. */
export function withPeak(samples: Float32Array, wanted: number): Float32Array {
  let peak = 0;
  for (const s of samples) peak = Math.max(peak, Math.abs(s));
  return peak === 0 ? samples : samples.map((s) => (s * wanted) / peak);
}
