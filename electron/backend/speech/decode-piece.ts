import { loops, tokenLimit } from './guards.ts';
import type { Decoding, Moonshine } from './moonshine.ts';
import type { Piece } from './segmentation.ts';

export interface DecodedPiece {
  piece: Piece;
  decoding: Decoding;
}

/** Below this many samples (1.6 s) a piece is not split again. */
const MIN_SPLIT = 25_600;

/**
 * Decodes a piece, and does not believe everything: a decoding that loops or never ends is done again on
 * both halves, and voice that came out empty is tried louder, and with silence around it.
 */
export async function decodePiece(
  moonshine: Moonshine,
  piece: Piece,
  samples: Float32Array,
  signal?: AbortSignal,
): Promise<DecodedPiece[]> {
  signal?.throwIfAborted();
  const decode = async (sound: Float32Array): Promise<Decoding> =>
    moonshine.decode(await moonshine.encode(sound), { maxTokens: tokenLimit(sound.length), signal });
  let decoding = await decode(samples);
  if (decoding.tokens.length === 0) decoding = await decode(louder(samples));
  if (decoding.tokens.length === 0) decoding = await decode(withSilence(samples, 4_800));
  if (decoding.ended && !loops(decoding.tokens)) return [{ piece, decoding }];
  if (piece.end - piece.start < MIN_SPLIT)
    return [{ piece, decoding: { ...decoding, tokens: [], logProbs: [] } }];
  const parts: DecodedPiece[] = [];
  for (const half of halves(piece)) {
    const sound = samples.subarray(half.start - piece.start, half.end - piece.start);
    parts.push(...(await decodePiece(moonshine, half, sound, signal)));
  }
  return parts;
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

/** The same sound with its peak at half of full scale; silence stays silence. */
export function louder(samples: Float32Array): Float32Array {
  let peak = 0;
  for (const s of samples) peak = Math.max(peak, Math.abs(s));
  return peak === 0 ? samples : samples.map((s) => (s * 0.5) / peak);
}

/** The same sound with this many zeros at both ends. */
export function withSilence(samples: Float32Array, zeros: number): Float32Array {
  const longer = new Float32Array(samples.length + 2 * zeros);
  longer.set(samples, zeros);
  return longer;
}
