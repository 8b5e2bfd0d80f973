import { isFilledPause } from './filled-pauses.ts';
import type { Token } from './tokens.ts';
import type { SoundSpan, Transcript } from './transcript.ts';

/** Pace is taken over so long a window, every `STEP_MS`, in milliseconds. */
export const PACE_WINDOW_MS = 20_000;
const STEP_MS = 5_000;
/** With less voice than this in a window its pace without pauses says nothing. */
const LEAST_VOICE_MS = 4_000;

/** The pace around a moment. */
export interface PacePoint {
  /** The middle of the window. */
  readonly atMs: number;
  /** Words a minute, long pauses included. */
  readonly wpm: number;
  /** Words a minute without long pauses; null where there was hardly any voice. */
  readonly withoutPauses: number | null;
}

/**
 * Words a minute over windows of twenty seconds, every five seconds from the first word on, with and without long
 * pauses; filled pauses are no words. Waits are no time; a window that is half of them says nothing. Empty where there
 * are no times or less than one window.
 */
export function paceOver(
  { words }: Transcript,
  tokens: readonly Token[],
  pauses: readonly SoundSpan[],
  waits: readonly SoundSpan[] = [],
): PacePoint[] {
  const spoken = words.flatMap(({ startMs, endMs }, i) => {
    const bare = tokens[i]?.bare ?? '';
    return startMs === null || endMs === null || bare === '' || isFilledPause(bare) ? [] : [startMs];
  });
  const beginMs = spoken[0];
  const endMs = words.at(-1)?.endMs ?? null;
  if (beginMs === undefined || endMs === null) return [];
  const points: PacePoint[] = [];
  let first = 0;
  let next = 0;
  for (let from = beginMs; from + PACE_WINDOW_MS <= endMs; from += STEP_MS) {
    const to = from + PACE_WINDOW_MS;
    while ((spoken[first] ?? Number.POSITIVE_INFINITY) < from) first++;
    while ((spoken[next] ?? Number.POSITIVE_INFINITY) < to) next++;
    const within = (spans: readonly SoundSpan[]) =>
      spans.reduce(
        (sum, span) => sum + Math.max(0, Math.min(to, span.endMs) - Math.max(from, span.startMs)),
        0,
      );
    const ownMs = PACE_WINDOW_MS - within(waits);
    if (ownMs < PACE_WINDOW_MS / 2) continue;
    const voiceMs = ownMs - within(pauses);
    const count = next - first;
    points.push({
      atMs: Math.round(from + PACE_WINDOW_MS / 2),
      wpm: Math.round((count * 60_000) / ownMs),
      withoutPauses: voiceMs < LEAST_VOICE_MS ? null : Math.round((count * 60_000) / voiceMs),
    });
  }
  return points;
}
