import type { Word } from '#shared/transcript/transcript.ts';
import { tokenLimit } from './guards.ts';
import { createHeardStretches, type HeardStretches } from './heard-stretches.ts';
import { type Hearing, hearingOf, joined, printsPause, printTheSameWords } from './hearing.ts';
import type { Encoding, Moonshine } from './moonshine.ts';
import type { EncodedSound } from './pause-likeness.ts';
import type { Piece, Stretch } from './segmentation.ts';
import { stretchesOf } from './stretches.ts';
import { beforeSilence, betweenSilence, type Cut, drawnOut, louder, slower } from './variants.ts';
import { voteOnWords } from './word-vote.ts';

/**
 * How much (logits) filled pauses are favoured: with 3, nearly every real one is printed somewhere, and many
 * that are none, which the vote has to reject.
 */
const BIAS = 3;

/**
 * Where two ways print other words and neither is as sure as this (mean log-probability: four tokens in five), more
 * is asked. On recordings of a development set -0.12 to -0.25 read alike; at -0.2 it is a third of the sound.
 */
const SURE = -0.2;

/** All that was heard of a piece, before filled pauses are decided on. */
export interface PieceHearings {
  /** The words that were voted for, without filled pauses. */
  words: Word[];
  /** What each way printed; the last is each stretch of voice alone. */
  hearings: Hearing[];
  /** What the encoder made of the piece, as it is and between silence. */
  encoded: EncodedSound[];
}

/** One way of decoding, whose filled pauses are favoured by `fillerBias`; see `DecodeOptions`. */
async function hearCut(
  moonshine: Moonshine,
  cut: Cut,
  { minTokens, fillerBias }: { minTokens: number; fillerBias: number },
  signal: AbortSignal | undefined,
  encoded?: Encoding,
): Promise<Hearing | null> {
  signal?.throwIfAborted();
  const options = { maxTokens: tokenLimit(cut.samples.length), minTokens, fillerBias, signal };
  return hearingOf(cut, await moonshine.decode(encoded ?? (await moonshine.encode(cut.samples)), options));
}

/** Decodes a stretch of voice by itself, from its `samples`; null where it never ended. */
export function hearAlone(
  moonshine: Moonshine,
  { start }: Stretch,
  samples: Float32Array,
  signal?: AbortSignal,
): Promise<Hearing | null> {
  return hearCut(moonshine, { samples, start, pace: 1 }, { minTokens: 0, fillerBias: BIAS }, signal);
}

/**
 * Decodes a piece in several ways: as it is, between silence, and each stretch of voice alone; where the first two
 * print other words and neither is sure, three variants of it together; where a filled pause is in question, slower
 * too. Small recognisers are touchy, and what most ways print is right more often than what any one prints. They are
 * not believed everything: voice is nothing only when it is nothing in three ways, one of them louder.
 * Stretches that were heard before are not decoded again.
 */
export async function hearPiece(
  moonshine: Moonshine,
  piece: Piece,
  samples: Float32Array,
  signal?: AbortSignal,
  alreadyHeard: HeardStretches = createHeardStretches(),
): Promise<PieceHearings | 'nothing' | 'no end'> {
  const hear = (cut: Cut, minTokens: number, fillerBias: number, encoded?: Encoding) =>
    hearCut(moonshine, cut, { minTokens, fillerBias }, signal, encoded);
  const plainly = await moonshine.encode(samples);
  const asIs = await hear({ samples, start: piece.start, pace: 1 }, 1, BIAS, plainly);
  const quiet = betweenSilence(samples, piece.start);
  const encoded = await moonshine.encode(quiet.samples);
  const between = await hear(quiet, 1, BIAS, encoded);
  const nothing = isSilent(asIs) && isSilent(between);
  const loud = nothing ? await hear(louder(samples, piece.start), 1, 0) : null;
  if (nothing && isSilent(loud)) return 'nothing';
  const together = async (): Promise<Hearing | null> => {
    const others = [drawnOut(samples, piece.start), beforeSilence(samples, piece.start)];
    const encodings = [encoded];
    for (const other of others) encodings.push(await moonshine.encode(other.samples));
    const options = { maxTokens: tokenLimit(quiet.samples.length), minTokens: 1, signal };
    return hearingOf(quiet, await moonshine.decodeJointly(encodings, options));
  };
  const isSure = asIs !== null && between !== null && Math.max(asIs.certainty, between.certainty) >= SURE;
  const joint = isSure || printTheSameWords(asIs, between) ? null : await together();
  const mayPause = !asIs || !between || printsPause(asIs) || printsPause(between);
  const slow = mayPause ? await hear(slower(samples, piece.start), 1, 0) : null;
  const whole = [asIs, between, slow, loud].filter((hearing) => hearing !== null);
  const first = whole[0] ?? joint;
  if (!first) return 'no end';
  const stretches = stretchesOf(piece);
  const parts: Hearing[] = [];
  // A piece that is one stretch has been decoded alone already.
  for (const stretch of stretches.length > 1 ? stretches : []) {
    const cut = samples.slice(stretch.start - piece.start, stretch.end - piece.start);
    const hearing = await alreadyHeard.hear(stretch, () => hearAlone(moonshine, stretch, cut, signal));
    if (hearing) parts.push(hearing);
  }
  const alone = parts.length > 0 ? joined(parts) : first;
  return {
    // Of words, one way that heard three variants knows more than the others, and counts twice. Of filled pauses it
    // knows less: what the variants do not agree on drops out, and those are what a recogniser drops at whim.
    words: voteOnWords([...whole, ...(joint ? [joint, joint] : []), alone]),
    hearings: [...whole, alone],
    encoded: [
      { features: plainly.data as Float32Array, start: piece.start },
      { features: encoded.data as Float32Array, start: quiet.start },
    ],
  };
}

const isSilent = (hearing: Hearing | null): boolean => hearing?.words.length === 0;
