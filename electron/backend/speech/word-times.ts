import { samplesToMs } from '#shared/audio/pcm.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { alignTokens } from './alignment.ts';
import { LOUDNESS_FRAME, soundingFrames } from './loudness.ts';
import { type Decoding, ENCODER_FRAME } from './moonshine.ts';
import { tokensToWords } from './token-words.ts';

/**
 * The decoder looks about this far (samples, 30 ms) ahead of where a word begins: with it the median error of
 * onsets is 0 ms on the voices that chose the heads it looks with.
 */
const LOOK_AHEAD = 480;
/**
 * A word that seems to begin in silence begins with the sound behind it, up to this far away (frames). This and
 * the two below were measured on 128 words of synthesised speech: at half and at about twice their values the
 * mean error of onsets, 36 ms, changes by less than 2 ms.
 */
const MAX_WAIT = 40;
/** A word that seems to begin just inside a sound (frames) begins with that sound. */
const MAX_LATE = 6;
/** So much silence (frames) inside a word parts it: the larger of the usual closures of stop consonants. */
const PAUSE = 20;
/** No word is shorter than this (frames of 10 ms). */
const MIN_FRAMES = 3;

export interface DecodedSound {
  decoding: Decoding;
  /** What was decoded, and where its first sample lies on the timeline (in samples; may be before 0). */
  samples: Float32Array;
  start: number;
}

/**
 * The words of a decoding with their times: where the decoder looked, trimmed to where there is sound.
 * Onsets rise strictly; a word ends with its sound or where the next begins.
 */
export function timedWords({ decoding, samples, start }: DecodedSound): Word[] {
  const words = tokensToWords(decoding.tokens);
  const tokenStarts = alignTokens(decoding.attention);
  const sounding = soundingFrames(samples);
  const toFrame = (token: number): number =>
    Math.round((tokenStarts[token]! * ENCODER_FRAME + LOOK_AHEAD) / LOUDNESS_FRAME);
  const onsets: number[] = [];
  for (const word of words) {
    const centre = centreOfAttention(decoding.attention, tokenStarts, word.tokens);
    const onset = onsetNear(sounding, toFrame(word.tokens[0]), centre);
    onsets.push(Math.max(onset, (onsets.at(-1) ?? -MIN_FRAMES) + MIN_FRAMES));
  }
  const end = Math.max(sounding.length, (onsets.at(-1) ?? 0) + MIN_FRAMES);
  const toMs = (frame: number): number =>
    Math.max(0, Math.round(samplesToMs(start + frame * LOUDNESS_FRAME)));
  return words.map((word, i) => ({
    text: word.text,
    startMs: toMs(onsets[i]!),
    endMs: toMs(endBefore(sounding, onsets[i]!, onsets[i + 1] ?? end)),
    confidence: meanProbability(decoding.logProbs.slice(...word.tokens)),
  }));
}

/** The 10 ms frame around which the decoder looked while it wrote a word, within the word's own time. */
function centreOfAttention(
  attention: readonly Float32Array[],
  starts: readonly number[],
  tokens: [number, number],
): number {
  let sum = 0;
  let moment = 0;
  for (let token = tokens[0]; token < tokens[1]; token++) {
    for (let f = starts[token]!; f < starts[token + 1]!; f++) {
      sum += attention[token]![f]!;
      moment += attention[token]![f]! * f;
    }
  }
  const frame = sum > 0 ? moment / sum : starts[tokens[0]]!;
  return Math.round((frame * ENCODER_FRAME + LOOK_AHEAD) / LOUDNESS_FRAME);
}

/** Where a word begins that seems to begin at `frame` and has its weight at `centre`. */
function onsetNear(sounding: readonly boolean[], frame: number, centre: number): number {
  let at = Math.min(Math.max(0, frame), Math.max(0, sounding.length - 1));
  // A long silence on the way to the centre is a pause before the word.
  for (let i = at, silent = 0; i < Math.min(centre, sounding.length); i++) {
    silent = sounding[i] ? 0 : silent + 1;
    if (silent >= PAUSE) at = i;
  }
  if (!sounding[at]) {
    for (let i = at; i < Math.min(sounding.length, at + MAX_WAIT); i++) if (sounding[i]) return i;
    return at;
  }
  for (let i = at; i >= Math.max(1, at - MAX_LATE); i--) if (!sounding[i - 1]) return i;
  return at;
}

/** The last sound of a word before the next begins; the silence behind it, and what follows a pause, is not its own. */
function endBefore(sounding: readonly boolean[], onset: number, next: number): number {
  let end = next;
  for (let i = onset + MIN_FRAMES, silent = 0; i < next; i++) {
    silent = sounding[i] ? 0 : silent + 1;
    if (silent >= PAUSE) {
      end = i + 1;
      break;
    }
  }
  while (end > onset + MIN_FRAMES && !sounding[end - 1]) end--;
  return end;
}

/** The geometric mean of token probabilities, two decimals: 0..1. */
function meanProbability(logProbs: readonly number[]): number {
  const mean = logProbs.reduce((sum, p) => sum + p, 0) / Math.max(1, logProbs.length);
  return Math.round(Math.exp(mean) * 100) / 100;
}
