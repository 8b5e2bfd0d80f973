import type { SoundSpan } from '#shared/transcript/transcript.ts';

/** What playing does other than going on, in milliseconds. */
export const playingTuning = {
  /** So much of a silence stays at both of its ends, so that words do not run into each other. */
  silenceKeptMs: 250,
  /** A loop shorter than this is a slip of the finger. */
  shortestLoopMs: 400,
} as const;

/** Where playing goes to when it came from `before` to `now` and both hold; null where it goes on. Milliseconds. */
export function jumpOf(
  before: number,
  now: number,
  loop: SoundSpan | null,
  silences: readonly SoundSpan[],
): number | null {
  const to = afterSilence(now, silences) ?? now;
  const isInLoop = loop !== null && before >= loop.startMs - 1_000 && before < loop.endMs;
  if (isInLoop && to >= loop.endMs) return loop.startMs;
  return to === now ? null : to;
}

/** Where the voice comes back, seen from within a silence; null outside of them. Silences are in order of time. */
function afterSilence(now: number, silences: readonly SoundSpan[]): number | null {
  let low = 0;
  let high = silences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((silences[middle]?.startMs ?? 0) <= now) low = middle;
    else high = middle - 1;
  }
  const silence = silences[low];
  if (!silence) return null;
  const { silenceKeptMs } = playingTuning;
  const to = silence.endMs - silenceKeptMs;
  return now >= silence.startMs + silenceKeptMs && now < to ? to : null;
}

/** The stretch between two presses, whichever came first; null where they are too close to mean one. */
export function loopBetween(aMs: number, bMs: number): SoundSpan | null {
  if (Math.abs(bMs - aMs) < playingTuning.shortestLoopMs) return null;
  return { startMs: Math.min(aMs, bMs), endMs: Math.max(aMs, bMs) };
}
