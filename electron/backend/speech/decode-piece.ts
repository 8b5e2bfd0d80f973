import { loops, tokenLimit } from './guards.ts';
import type { Decoding, Moonshine } from './moonshine.ts';
import type { Piece } from './segmentation.ts';
import type { DecodedSound } from './word-times.ts';

/** Below this many samples (1.6 s) a piece is not split again. */
const MIN_SPLIT = 25_600;
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

/**
 * Decodes the variants of a piece and keeps the one with the highest mean log-probability. It does not
 * believe everything: voice is never nothing, and where every variant loops or never ends, both halves are
 * decoded.
 */
export async function decodePiece(
  moonshine: Moonshine,
  piece: Piece,
  samples: Float32Array,
  signal?: AbortSignal,
): Promise<DecodedSound[]> {
  signal?.throwIfAborted();
  const { sounds, start } = variantsOf(piece, samples);
  const decodings = await moonshine.decode(
    await moonshine.encode(sounds),
    sounds.map((_, sound) => ({ sound })),
    { maxTokens: tokenLimit(sounds[0]!.length), minTokens: 1, signal },
  );
  const believed = decodings
    .map((decoding, i) => ({ decoding, samples: sounds[i]!, start }))
    .filter(({ decoding }) => decoding.ended && !loops(decoding.tokens))
    .sort((a, b) => certainty(b.decoding) - certainty(a.decoding));
  if (believed[0]) return [believed[0]];
  if (piece.end - piece.start < MIN_SPLIT) return [];
  const parts: DecodedSound[] = [];
  for (const half of halves(piece)) {
    const sound = samples.subarray(half.start - piece.start, half.end - piece.start);
    if (half.voice.length > 0) parts.push(...(await decodePiece(moonshine, half, sound, signal)));
  }
  return parts;
}

/** Mean log-probability of a decoding's tokens and its end mark. */
function certainty(decoding: Decoding): number {
  return decoding.logProbs.reduce((sum, p) => sum + p, 0) / decoding.logProbs.length;
}

/** Two halves, parted in the pause nearest to the middle or, where there is none, in the middle. */
export function halves(piece: Piece): Piece[] {
  const middle = (piece.start + piece.end) / 2;
  let cut = Math.round(middle);
  let nearest = (piece.end - piece.start) / 3;
  for (let i = 1; i < piece.voice.length; i++) {
    const pause = Math.round((piece.voice[i - 1]!.end + piece.voice[i]!.start) / 2);
    if (Math.abs(pause - middle) < nearest) {
      nearest = Math.abs(pause - middle);
      cut = pause;
    }
  }
  return [
    { start: piece.start, end: cut },
    { start: cut, end: piece.end },
  ].map((part) => ({
    ...part,
    voice: piece.voice
      .map((v) => ({ start: Math.max(v.start, part.start), end: Math.min(v.end, part.end) }))
      .filter((v) => v.end > v.start),
  }));
}

/** The same sound with this peak; silence stays silence. */
export function withPeak(samples: Float32Array, wanted: number): Float32Array {
  let peak = 0;
  for (const s of samples) peak = Math.max(peak, Math.abs(s));
  return peak === 0 ? samples : samples.map((s) => (s * wanted) / peak);
}
