import { samplesToMs } from '#shared/audio/pcm.ts';
import type { SoundSpan, Word } from '#shared/transcript/transcript.ts';
import { withFilledPauses } from './filled-pauses.ts';
import { halves } from './halves.ts';
import { hearPiece } from './hear-piece.ts';
import type { HeardStretches } from './heard-stretches.ts';
import type { HeldSound } from './held-pauses.ts';
import type { Moonshine } from './moonshine.ts';
import { pauseLikeness } from './pause-likeness.ts';
import type { Piece, Stretch } from './segmentation.ts';
import { soundsAlone } from './steady-sounds.ts';
import { stretchesOf } from './stretches.ts';

/** Below this many samples (1.6 s) a piece is not split again. */
const MIN_SPLIT = 25_600;

/** What a piece was heard to say, and voice in it under which no word lies. */
export interface HeardPiece {
  words: Word[];
  suspected: SoundSpan[];
}

/**
 * The words of a piece and the filled pauses among them. Where no way of decoding ends, or all loop, both halves are
 * decoded. Rejects when `signal` aborts.
 */
export async function decodePiece(
  moonshine: Moonshine,
  piece: Piece,
  samples: Float32Array,
  signal?: AbortSignal,
  alreadyHeard?: HeardStretches,
): Promise<HeardPiece> {
  const heard = await hearPiece(moonshine, piece, samples, signal, alreadyHeard);
  if (heard === 'nothing') return { words: [], suspected: [] };
  if (heard === 'no end') return decodeHalves(moonshine, piece, samples, signal);
  return withFilledPauses(heard.words, heard.hearings, {
    ...soundsOf(piece, samples),
    likeness: pauseLikeness(heard.encoded),
  });
}

/** The voice of a piece and its sounds between pauses, on the timeline. */
export function soundsOf(piece: Piece, samples: Float32Array): { voice: SoundSpan[]; alone: HeldSound[] } {
  return {
    voice: stretchesOf(piece).map((stretch) => toSpan(stretch.voice)),
    alone: soundsAlone(samples).map((sound) => ({
      ...sound,
      ...toSpan({ start: piece.start + sound.start, end: piece.start + sound.end }),
      before: samplesToMs(sound.before),
      after: samplesToMs(sound.after),
    })),
  };
}

async function decodeHalves(
  moonshine: Moonshine,
  piece: Piece,
  samples: Float32Array,
  signal: AbortSignal | undefined,
): Promise<HeardPiece> {
  const all: HeardPiece = { words: [], suspected: [] };
  if (piece.end - piece.start < MIN_SPLIT) return all;
  for (const half of halves(piece)) {
    if (half.voice.length === 0) continue;
    const part = await decodePiece(
      moonshine,
      half,
      samples.subarray(half.start - piece.start, half.end - piece.start),
      signal,
    );
    all.words.push(...part.words);
    all.suspected.push(...part.suspected);
  }
  return all;
}

function toSpan({ start, end }: Stretch): SoundSpan {
  return { startMs: Math.round(samplesToMs(start)), endMs: Math.round(samplesToMs(end)) };
}
