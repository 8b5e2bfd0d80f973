import type { Delivery } from '#shared/report/report.ts';
import { isFilledPause } from './filled-pauses.ts';
import type { Token } from './tokens.ts';
import type { SoundSpan, Transcript } from './transcript.ts';

/** What the other passes counted. */
export interface DeliveryCounts {
  readonly fillers: number;
  readonly repeats: number;
  readonly pauses: readonly SoundSpan[];
  /** Silence before follow-ups, which is no time of the answer; none where left out. */
  readonly waits?: readonly SoundSpan[];
}

const lengthOf = (spans: readonly SoundSpan[]): number =>
  spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * Pace and rates from the first to the last word without waits, filled pauses not counted as words. Null
 * where there are no times (a text transcript) or less than a second of speech.
 */
export function deliveryFigures(
  transcript: Transcript,
  tokens: readonly Token[],
  counts: DeliveryCounts,
): Delivery {
  const words = tokens.filter((t) => t.bare !== '' && !isFilledPause(t.bare)).length;
  const timed = transcript.words.filter((w) => w.startMs !== null && w.endMs !== null);
  const startMs = timed[0]?.startMs ?? null;
  const endMs = timed.at(-1)?.endMs ?? null;
  const { fillers, repeats, pauses, waits = [] } = counts;
  const spokenMs = startMs === null || endMs === null ? 0 : endMs - startMs - lengthOf(waits);
  if (spokenMs < 1000) {
    return {
      words,
      wordsPerMinute: null,
      articulationWpm: null,
      fillersPerMinute: null,
      fillers,
      repeats,
      pauses: null,
    };
  }
  const minutes = spokenMs / 60_000;
  const lengths = pauses.map((p) => p.endMs - p.startMs);
  const totalMs = lengthOf(pauses);
  const voicedMinutes = Math.max(spokenMs - totalMs, 1000) / 60_000;
  return {
    words,
    wordsPerMinute: round(words / minutes),
    articulationWpm: round(words / voicedMinutes),
    fillersPerMinute: round(fillers / minutes),
    fillers,
    repeats,
    pauses: {
      count: pauses.length,
      totalMs: Math.round(totalMs),
      longestMs: Math.round(Math.max(0, ...lengths)),
      perMinute: round(pauses.length / minutes),
    },
  };
}
