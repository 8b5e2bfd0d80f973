import type { SoundSpan, Word } from '#shared/transcript/transcript.ts';
import { type FillerCandidate, fillerCandidates, type HeardRow } from './filled-pauses.ts';
import { loops, tokenLimit } from './guards.ts';
import { halves } from './halves.ts';
import { withFilledPauses } from './judge-fillers.ts';
import type { Decoding, Moonshine, RowOptions } from './moonshine.ts';
import { FILLER_TOKENS } from './next-token.ts';
import { joinClose, type Piece } from './segmentation.ts';
import { tokensToWords } from './token-words.ts';
import { variantsOf } from './variants.ts';
import { timedWords } from './word-times.ts';

/** Below this many samples (1.6 s) a piece is not split again. */
const MIN_SPLIT = 25_600;
/** What a piece was heard to say, and voiced sounds that may be filled pauses. */
export interface HeardPiece {
  words: Word[];
  suspected: SoundSpan[];
}

/** How strongly (logits) decodings of a whole piece are biased towards filled pauses. */
const PIECE_BIASES = [5, 8];
/** And those of single stretches of voice. */
const STRETCH_BIASES = [4];
/** Pauses (samples) that part stretches: 0.2 s; and the sound kept around each. */
const STRETCH_PAUSE = 3_200;
const STRETCH_PADDING = 3_200;
/** Tokens between two biased fillers: without the distance the decoder loops on them. */
const FILLER_DISTANCE = 4;

/**
 * Decodes the variants of a piece and keeps the one with the highest mean log-probability; the others,
 * decodings of each stretch of voice alone, and some that are biased towards filled pauses tell where one
 * was dropped. It does not believe everything: voice is nothing only when every variant is
 * sure of it, and where every variant loops or never ends, both halves are decoded.
 */
export async function decodePiece(
  moonshine: Moonshine,
  piece: Piece,
  samples: Float32Array,
  signal?: AbortSignal,
): Promise<HeardPiece> {
  const found = await listenToPiece(moonshine, piece, samples, signal);
  if (found) return withFilledPauses(found.words, found.candidates);
  const heard: HeardPiece = { words: [], suspected: [] };
  if (piece.end - piece.start < MIN_SPLIT) return heard;
  for (const half of halves(piece)) {
    if (half.voice.length === 0) continue;
    const sound = samples.subarray(half.start - piece.start, half.end - piece.start);
    const part = await decodePiece(moonshine, half, sound, signal);
    heard.words.push(...part.words);
    heard.suspected.push(...part.suspected);
  }
  return heard;
}

/** The words of a piece and what may be its filled pauses, before judgement; null where nothing was believable. */
export async function listenToPiece(
  moonshine: Moonshine,
  piece: Piece,
  samples: Float32Array,
  signal?: AbortSignal,
): Promise<{ words: readonly Word[]; candidates: FillerCandidate[] } | null> {
  signal?.throwIfAborted();
  const { sounds, start } = variantsOf(piece, samples);
  const options = { maxTokens: tokenLimit(sounds[0]!.length), minTokens: 1, signal };
  const plans = [...sounds.map((_, sound) => ({ sound })), ...PIECE_BIASES.map((amount) => biased(amount))];
  const decodings = await moonshine.decode(await moonshine.encode(sounds), plans, options);
  const rows = decodings.map((decoding, i) => ({ decoding, sound: sounds[plans[i]!.sound]!, start }));
  const variants = rows.slice(0, sounds.length);
  if (variants.every((row) => row.decoding.tokens.length === 0)) return { words: [], candidates: [] };
  const plain = variants
    .filter((row) => believable(row) && row.decoding.tokens.length > 0)
    .sort((a, b) => certainty(b.decoding) - certainty(a.decoding));
  if (!plain[0]) return null;
  const near = await decodeStretches(moonshine, piece, samples, signal);
  const heard = {
    plain: plain.map(heardRow),
    biased: rows.slice(sounds.length).filter(believable).map(heardRow),
    nearPlain: near.plain.map(heardRow),
    nearBiased: near.biased.map(heardRow),
  };
  return { words: heard.plain[0]!.words, candidates: fillerCandidates(heard, sounds[0]!, start) };
}

interface Row {
  decoding: Decoding;
  sound: Float32Array;
  start: number;
}

/** Decodings of each stretch of voice alone: a short, tight cut prints fillers that a long one drops. */
async function decodeStretches(
  moonshine: Moonshine,
  piece: Piece,
  samples: Float32Array,
  signal: AbortSignal | undefined,
): Promise<{ plain: Row[]; biased: Row[] }> {
  const found: { plain: Row[]; biased: Row[] } = { plain: [], biased: [] };
  const stretches = joinClose(piece.voice, STRETCH_PAUSE);
  for (const [i, stretch] of stretches.entries()) {
    signal?.throwIfAborted();
    const start = Math.max(piece.start, stretches[i - 1]?.end ?? 0, stretch.start - STRETCH_PADDING);
    const end = Math.min(piece.end, stretches[i + 1]?.start ?? piece.end, stretch.end + STRETCH_PADDING);
    const sound = samples.slice(start - piece.start, end - piece.start);
    const plans = [{ sound: 0 }, ...STRETCH_BIASES.map((amount) => biased(amount))];
    const options = { maxTokens: tokenLimit(sound.length), minTokens: 0, signal };
    const decodings = await moonshine.decode(await moonshine.encode([sound]), plans, options);
    const rows = decodings.map((decoding) => ({ decoding, sound, start }));
    found.plain.push(...rows.slice(0, 1).filter(believable));
    found.biased.push(...rows.slice(1).filter(believable));
  }
  return found;
}

const biased = (amount: number): RowOptions => ({
  sound: 0,
  bias: { tokens: FILLER_TOKENS, amount, distance: FILLER_DISTANCE },
});

const believable = ({ decoding }: Row): boolean => decoding.ended && !loops(decoding.tokens);

/** A decoding as the search for filled pauses wants it. */
function heardRow({ decoding, sound, start }: Row): HeardRow {
  const looked = new Float32Array(decoding.attention[0]?.length ?? 0);
  for (const row of decoding.attention) for (let f = 0; f < looked.length; f++) looked[f]! += row[f]!;
  return {
    words: timedWords({ decoding, samples: sound, start }),
    margins: tokensToWords(decoding.tokens).map((word) => decoding.fillerMargins[word.tokens[0]]!),
    looked,
    certainty: certainty(decoding),
  };
}

/** Mean log-probability of a decoding's tokens and its end mark. */
function certainty(decoding: Decoding): number {
  return decoding.logProbs.reduce((sum, p) => sum + p, 0) / decoding.logProbs.length;
}
