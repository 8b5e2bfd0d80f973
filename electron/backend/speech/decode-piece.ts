import { samplesToMs } from '#shared/audio/pcm.ts';
import type { SoundSpan, Word } from '#shared/transcript/transcript.ts';
import { withFilledPauses } from './filled-pauses.ts';
import { tokenLimit } from './guards.ts';
import { halves } from './halves.ts';
import { areSureOfTheSame, type Hearing, hearingOf, joined } from './hearing.ts';
import type { Moonshine } from './moonshine.ts';
import type { Piece, Stretch } from './segmentation.ts';
import { soundsAlone } from './steady-sounds.ts';
import { stretchesOf } from './stretches.ts';
import { betweenSilence, type Cut, louder, slower } from './variants.ts';
import { voteOnWords } from './word-vote.ts';

/** Below this many samples (1.6 s) a piece is not split again. */
const MIN_SPLIT = 25_600;
/**
 * How much (logits) filled pauses are favoured: with 3, nearly every real one is printed somewhere, and many
 * that are none, which the vote has to reject.
 */
const BIAS = 3;

/** What a piece was heard to say, and voice in it under which no word lies. */
export interface HeardPiece {
  words: Word[];
  suspected: SoundSpan[];
}

/**
 * Decodes a piece four times: as it is, between silence, slower (but where the first two are sure of the same
 * words), and each stretch of voice alone. Small
 * recognisers are touchy; what they print in most of these ways is right more often than what they print in
 * any one. They are not believed everything: voice is nothing only when it is nothing in three ways, one of
 * them louder, and where all loop or never end, both halves are decoded.
 */
export async function decodePiece(
  moonshine: Moonshine,
  piece: Piece,
  samples: Float32Array,
  signal?: AbortSignal,
): Promise<HeardPiece> {
  const hear = async (cut: Cut, minTokens: number, fillerBias: number): Promise<Hearing | null> => {
    signal?.throwIfAborted();
    const options = { maxTokens: tokenLimit(cut.samples.length), minTokens, fillerBias, signal };
    return hearingOf(cut, await moonshine.decode(await moonshine.encode(cut.samples), options));
  };
  const asIs = await hear({ samples, start: piece.start, pace: 1 }, 1, BIAS);
  const between = await hear(betweenSilence(samples, piece.start), 1, BIAS);
  const nothing = isSilent(asIs) && isSilent(between);
  const loud = nothing ? await hear(louder(samples, piece.start), 1, 0) : null;
  if (nothing && isSilent(loud)) return { words: [], suspected: [] };
  const known = areSureOfTheSame(asIs, between);
  const slow = known ? null : await hear(slower(samples, piece.start), 1, 0);
  const whole = [asIs, between, slow, loud].filter((hearing) => hearing !== null);
  if (whole.length === 0) return decodeHalves(moonshine, piece, samples, signal);
  const stretches = stretchesOf(piece);
  const alone: Hearing[] = [];
  // A piece that is one stretch has been decoded alone already.
  for (const { start, end } of stretches.length > 1 ? stretches : []) {
    const cut = samples.slice(start - piece.start, end - piece.start);
    const hearing = await hear({ samples: cut, start, pace: 1 }, 0, BIAS);
    if (hearing) alone.push(hearing);
  }
  const hearings = [...whole, alone.length > 0 ? joined(alone) : (asIs ?? whole[0]!)];
  return withFilledPauses(
    voteOnWords(hearings),
    hearings,
    stretches.map((stretch) => toSpan(stretch.voice)),
    soundsAlone(samples).map((sound) => ({
      ...sound,
      ...toSpan({ start: piece.start + sound.start, end: piece.start + sound.end }),
      before: samplesToMs(sound.before),
      after: samplesToMs(sound.after),
    })),
  );
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

const isSilent = (hearing: Hearing | null): boolean => hearing?.words.length === 0;

function toSpan({ start, end }: Stretch): SoundSpan {
  return { startMs: Math.round(samplesToMs(start)), endMs: Math.round(samplesToMs(end)) };
}
