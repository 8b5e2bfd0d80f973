import { joinClose, type Piece, type Stretch } from './segmentation.ts';

/** Pauses (samples, 0.2 s) that part stretches of voice, and the sound kept around each. */
const PAUSE = 3_200;
const PADDING = 3_200;

/** A stretch of voice and the sound around it that is decoded with it. */
export interface VoicedStretch extends Stretch {
  voice: Stretch;
}

/** The stretches of voice of a piece between its pauses, as far as their padding goes without a neighbour's voice. */
export function stretchesOf(piece: Piece): VoicedStretch[] {
  const voice = joinClose(piece.voice, PAUSE);
  return voice.map((v, i) => ({
    start: Math.max(piece.start, voice[i - 1]?.end ?? 0, v.start - PADDING),
    end: Math.min(piece.end, voice[i + 1]?.start ?? piece.end, v.end + PADDING),
    voice: v,
  }));
}
