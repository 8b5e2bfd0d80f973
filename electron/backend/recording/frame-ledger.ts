import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';

/** Four hours: a frame that claims to lie beyond is a mistake, and must not make a file of that size. */
export const MAX_FRAMES = 4 * 60 * 60 * 10;

/** A frame this many frames behind the newest counts as lost until it arrives after all: half a second. */
const LATE_FRAMES = 5;

export interface Losses {
  /** Stretches of missing frames. */
  readonly gaps: number;
  /** Samples that stand as silence in their place. */
  readonly lostSamples: number;
}

/**
 * Knows which frames of a recording have come. Every frame but the last is full, so a frame's number alone
 * says where it belongs: frames may come in any order, twice, late, or never.
 */
export interface FrameLedger {
  /** Where to write a frame's samples; null for one that came before or cannot be one. */
  accept(seq: number, samples: number): number | null;
  /** Frames that would be missing in front of this one if it were the next to come. */
  missingBefore(seq: number): number;
  /** What is missing so far, without the frames that may only be late. */
  losses(): Losses;
  /** Whether all of the first `frames` frames have come. */
  complete(frames: number): boolean;
  /** The recording's length, and what is missing of it, once no more will come of `frames` sent frames. */
  settle(frames: number): Losses & { readonly samples: number };
}

export function createFrameLedger(): FrameLedger {
  /** One more than the highest number seen. */
  let next = 0;
  /** Numbers below `next` that have not come, ascending: they are added in order. */
  const missing = new Set<number>();
  /** Frames that came with fewer samples than a full one. */
  const short = new Map<number, number>();

  const missBetween = (start: number, end: number): void => {
    for (let seq = start; seq < end; seq++) missing.add(seq);
  };

  const lossesBefore = (end: number): Losses => {
    let gaps = 0;
    let lostSamples = 0;
    let previous = Number.NaN;
    for (const seq of missing) {
      if (seq >= end) break;
      if (seq !== previous + 1) gaps++;
      previous = seq;
      lostSamples += FRAME_SAMPLES;
    }
    for (const [seq, samples] of short) {
      if (seq < next - 1) lostSamples += FRAME_SAMPLES - samples;
    }
    return { gaps, lostSamples };
  };

  return {
    accept(seq, samples) {
      if (!Number.isInteger(seq) || seq < 0 || seq >= MAX_FRAMES) return null;
      if (samples < 1 || samples > FRAME_SAMPLES) return null;
      if (seq >= next) {
        missBetween(next, seq);
        next = seq + 1;
      } else if (!missing.delete(seq)) return null;
      if (samples < FRAME_SAMPLES) short.set(seq, samples);
      return seq * FRAME_SAMPLES;
    },
    missingBefore: (seq) => Math.max(0, seq - next),
    losses: () => lossesBefore(next - LATE_FRAMES),
    complete: (frames) => next >= frames && missing.size === 0,
    settle(frames) {
      const sent = Math.min(frames, MAX_FRAMES);
      missBetween(next, sent);
      next = Math.max(next, sent);
      const last = short.get(next - 1) ?? FRAME_SAMPLES;
      const samples = next === 0 ? 0 : (next - 1) * FRAME_SAMPLES + last;
      return { samples, ...lossesBefore(next) };
    },
  };
}
