import { samplesToMs } from '#shared/audio/pcm.ts';
import type { SoundSpan, Word } from '#shared/transcript/transcript.ts';
import { type HeardBeside, withFilledPauses } from './filled-pauses.ts';
import { loops, tokenLimit } from './guards.ts';
import { halves } from './halves.ts';
import type { Decoding, Moonshine } from './moonshine.ts';
import type { Piece, Stretch } from './segmentation.ts';
import { stretchesOf, type VoicedStretch } from './stretches.ts';
import { tokensToWords } from './token-words.ts';
import { betweenSilence } from './variants.ts';
import { timedWords } from './word-times.ts';

/** Below this many samples (1.6 s) a piece is not split again. */
const MIN_SPLIT = 25_600;
/**
 * A decoding whose tokens are on (geometric) average no likelier than this is not sure: a second one is worth
 * its time. Moonshine decodes that say this little of themselves are about every fourth.
 */
const SURE = Math.log(0.75);

/**
 * How much (logits) stretches that are decoded alone favour filled pauses: a factor of e in their odds. What is
 * printed for it alone is only suspected. Larger values found more, and more that was none, on real voices.
 */
const STRETCH_BIAS = 1;

/** What a piece was heard to say, and voice in it under which no word lies. */
export interface HeardPiece {
  words: Word[];
  suspected: SoundSpan[];
}

/** Sound to decode, and where its first sample lies on the timeline (in samples; may be before 0). */
interface Cut {
  samples: Float32Array;
  start: number;
}

/**
 * Decodes a piece, again between silence where the recogniser is not sure, and keeps what it was surer of;
 * then each stretch of voice alone, for the filled pauses that a long cut drops. It does not believe
 * everything: voice is nothing only when both decodings are sure of it, and where both loop or never end, both
 * halves are decoded.
 */
export async function decodePiece(
  moonshine: Moonshine,
  piece: Piece,
  samples: Float32Array,
  signal?: AbortSignal,
): Promise<HeardPiece> {
  const decode = async (cut: Cut, minTokens: number, fillerBias: number): Promise<Heard> => {
    signal?.throwIfAborted();
    const options = { maxTokens: tokenLimit(cut.samples.length), minTokens, fillerBias, signal };
    return heard(cut, await moonshine.decode(await moonshine.encode(cut.samples), options));
  };
  const rows = [await decode({ samples, start: piece.start }, 1, 0)];
  if (!isSure(rows[0]!)) {
    const { samples: between, margin } = betweenSilence(samples);
    rows.push(await decode({ samples: between, start: piece.start - margin }, 1, 0));
  }
  const said = rows.filter((row) => row.believable);
  if (said.length === 0) return decodeHalves(moonshine, piece, samples, signal);
  const best = said.reduce(surer);
  if (best.words.length === 0) return { words: [], suspected: [] };
  const stretches = stretchesOf(piece);
  // A piece that is one stretch has been decoded alone already.
  for (const stretch of stretches.length > 1 ? stretches : []) {
    said.push(await decode(cutOut(piece, samples, stretch), 0, STRETCH_BIAS));
  }
  const others = said.filter((row) => row !== best && row.believable);
  return withFilledPauses(
    best.words,
    others,
    stretches.map((stretch) => toSpan(stretch.voice)),
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

interface Heard extends HeardBeside {
  /** Mean log-probability of the tokens and the end mark. */
  certainty: number;
  /** False where it never ended or goes round in circles. */
  believable: boolean;
}

function heard({ samples, start }: Cut, decoding: Decoding): Heard {
  const firstTokens = tokensToWords(decoding.tokens).map((word) => word.tokens[0]);
  return {
    words: timedWords({ decoding, samples, start }),
    leaned: new Set(firstTokens.flatMap((token, i) => (decoding.leaned.has(token) ? [i] : []))),
    certainty: decoding.logProbs.reduce((sum, p) => sum + p, 0) / decoding.logProbs.length,
    believable: decoding.ended && !loops(decoding.tokens),
  };
}

const isSure = (row: Heard): boolean => row.believable && row.words.length > 0 && row.certainty >= SURE;

/** The one with words or, of two with words, the surer. */
function surer(a: Heard, b: Heard): Heard {
  if (a.words.length === 0 || b.words.length === 0) return a.words.length === 0 ? b : a;
  return b.certainty > a.certainty ? b : a;
}

function cutOut(piece: Piece, samples: Float32Array, { start, end }: VoicedStretch): Cut {
  return { samples: samples.slice(start - piece.start, end - piece.start), start };
}

function toSpan({ start, end }: Stretch): SoundSpan {
  return { startMs: Math.round(samplesToMs(start)), endMs: Math.round(samplesToMs(end)) };
}
