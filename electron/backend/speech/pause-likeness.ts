import { samplesToMs } from '#shared/audio/pcm.ts';
import type { SoundSpan } from '#shared/transcript/transcript.ts';
import { ENCODER_FRAME } from './moonshine.ts';
import fitted from './pause-weights.json' with { type: 'json' };

/** Frames (168 ms) over which the likeness is averaged: a filled pause is no shorter. */
const SMOOTHED = 7;
/** A filled pause may be heard this far (milliseconds, two frames) beside where its word was put. */
const BESIDE = 48;

/** What a filled pause has to be (odds): as likely as not; … */
export const LIKELY = 0;
/**
 * … and so likely that it counts although no decoding printed it by itself. With the weights fitted without the
 * voice, nothing in 50 recordings of readers, 40 of learners and 96 without filled pauses of two synthetic voices
 * was so likely and was none.
 */
export const SURE = 4;

/** A sound as the encoder gives it, a row of features a frame, and where its first sample lies on the timeline. */
export interface EncodedSound {
  features: Float32Array;
  start: number;
}

/** What a discriminant learned: the odds of a frame are `offset` and the sum of its features by their weights. */
export interface PauseWeights {
  offset: number;
  features: readonly number[];
}

/**
 * How much a piece sounds like a filled pause, place by place: the logarithm of the odds that a linear discriminant
 * gives, where the two are equally frequent. Natural logarithm; 0 is as likely as not.
 */
export interface PauseLikeness {
  /** The highest within a span, or beside it. */
  peak(span: SoundSpan): number;
  /** The share of a span's frames that are more likely a filled pause than not: 0..1. */
  share(span: SoundSpan): number;
}

/**
 * Listens to what the encoder made of a piece, in all its variants that are played at the same pace. Recognisers drop
 * filled pauses while they write, but their encoder has heard them. The weights are fitted by
 * `tests/bench/train-pauses` on recordings with known filled pauses.
 */
export function pauseLikeness(
  sounds: readonly EncodedSound[],
  weights: PauseWeights = fitted,
): PauseLikeness {
  const [first, ...others] = sounds.map(({ features, start }) => ({
    odds: oddsOf(features, weights),
    start,
  }));
  if (!first) return { peak: () => -Infinity, share: () => 0 };
  const mean = first.odds.map((odds, frame) => {
    const all = [odds];
    for (const other of others) {
      const same = other.odds[frame + Math.floor((first.start - other.start) / ENCODER_FRAME)];
      if (same !== undefined) all.push(same);
    }
    return all.reduce((sum, value) => sum + value, 0) / all.length;
  });
  const smooth = mean.map((_, frame) => {
    let sum = 0;
    for (let k = frame - (SMOOTHED >> 1); k <= frame + (SMOOTHED >> 1); k++) {
      sum += mean[Math.min(mean.length - 1, Math.max(0, k))]!;
    }
    return sum / SMOOTHED;
  });
  const frameAt = (ms: number): number => (ms - samplesToMs(first.start)) / samplesToMs(ENCODER_FRAME);
  const within = (startMs: number, endMs: number): Float32Array => {
    const from = Math.min(smooth.length - 1, Math.max(0, Math.floor(frameAt(startMs))));
    return smooth.subarray(from, Math.max(from + 1, Math.ceil(frameAt(endMs))));
  };
  return {
    peak: ({ startMs, endMs }) => Math.max(...within(startMs - BESIDE, endMs + BESIDE)),
    share({ startMs, endMs }) {
      const odds = within(startMs, endMs);
      return odds.reduce((count, value) => count + (value > 0 ? 1 : 0), 0) / odds.length;
    },
  };
}

/** The odds (natural logarithm) of each frame. */
function oddsOf(sound: Float32Array, { offset, features }: PauseWeights): Float32Array {
  const size = features.length;
  const odds = new Float32Array(Math.floor(sound.length / size));
  for (let frame = 0; frame < odds.length; frame++) {
    let sum = offset;
    for (let i = 0; i < size; i++) sum += features[i]! * sound[frame * size + i]!;
    odds[frame] = sum;
  }
  return odds;
}
