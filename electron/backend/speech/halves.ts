import type { Piece } from './segmentation.ts';

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
