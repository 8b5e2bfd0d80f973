import type { SoundSpan, Transcript } from './transcript.ts';

/** Milliseconds around a key press in which a sound may be the key: its clack, and what the clocks are off. */
const AROUND_A_KEY = 150;

/**
 * The transcript without suspected sounds at the times (milliseconds, ascending) at which the user pressed a
 * key: a keyboard beside a microphone sounds a little like a voice. What was heard as a word stays.
 */
export function withoutKeyNoise(transcript: Transcript, keyTimesMs: readonly number[]): Transcript {
  if (keyTimesMs.length === 0) return transcript;
  const mayBeKey = ({ startMs, endMs }: SoundSpan): boolean => {
    const next = keyTimesMs[firstAtOrAfter(keyTimesMs, startMs - AROUND_A_KEY)];
    return next !== undefined && next <= endMs + AROUND_A_KEY;
  };
  return { ...transcript, suspected: transcript.suspected.filter((span) => !mayBeKey(span)) };
}

function firstAtOrAfter(times: readonly number[], time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
