import type { Report, WordRange } from '#shared/report/report.ts';
import type { SoundSpan, Word } from '#shared/transcript/transcript.ts';
import type { Chosen } from './chosen.ts';
import { wordAt } from './playing-word.ts';

/** How a passage becomes a loop, in milliseconds. */
export const loopTuning = {
  /** Heard before the first and after the last word. */
  roomMs: 200,
  /** A passage shorter than this is heard with what is around it. */
  shortestMs: 2_000,
  /** What was asked for and ended this long ago is still the passage that is meant. */
  recentMs: 2_000,
} as const;

/** What may be meant by "this passage". */
export interface LoopPlace {
  /** The words that the user selected. */
  readonly selected: WordRange | null;
  readonly chosen: Chosen | null;
  /** The start of what was asked for last. */
  readonly askedMs: number | null;
  readonly nowMs: number;
  readonly durationMs: number;
}

/**
 * The passage that a loop is to be made of: what is selected, else what is chosen, else the mark, the evidence or the
 * finding that was asked for and is heard now. Null where none is meant.
 */
export function passageToLoop(
  place: LoopPlace,
  report: Pick<Report, 'flags' | 'coverage' | 'assumptions' | 'findings' | 'strength'> | null,
  words: readonly Word[],
): SoundSpan | null {
  const { selected, chosen, askedMs, nowMs, durationMs } = place;
  const range = selected ?? (chosen?.type === 'mark' ? null : chosen?.range) ?? null;
  if (range) return roomAround(spanOf(words, range), durationMs);
  const asked =
    chosen?.type === 'mark' ? chosen.flag : askedMs === null ? null : passageAt(askedMs, report, words);
  if (!asked || asked.startMs === null || asked.endMs === null) return null;
  const span = { startMs: asked.startMs, endMs: asked.endMs };
  const { recentMs } = loopTuning;
  const isHeard = chosen !== null || (nowMs >= span.startMs - recentMs && nowMs <= span.endMs + recentMs);
  return isHeard ? roomAround(span, durationMs) : null;
}

interface Passage {
  readonly startMs: number | null;
  readonly endMs: number | null;
}

/** What begins at this moment: the longest of several, because a mark lies within what it is a mark of. */
function passageAt(
  ms: number,
  report: Parameters<typeof passageToLoop>[1],
  words: readonly Word[],
): Passage | null {
  const { flags = [], coverage = [], assumptions = [], findings = [], strength = null } = report ?? {};
  const quotes = [...findings, ...(strength ? [strength] : [])].map(({ quote, startMs }): Passage => {
    const first = startMs === null ? -1 : wordAt(words, startMs);
    const length = quote?.split(/\s+/).length ?? 1;
    return { startMs, endMs: words[Math.min(words.length - 1, first + length - 1)]?.endMs ?? null };
  });
  const evidence = [...coverage, ...assumptions].flatMap(({ evidence }) => evidence ?? []);
  const closest = coverage.flatMap(({ closest }) => closest ?? []);
  const length = ({ startMs, endMs }: Passage) => (endMs ?? 0) - (startMs ?? 0);
  return (
    [...quotes, ...evidence, ...closest, ...flags]
      .filter(({ startMs }) => startMs !== null && Math.abs(startMs - ms) < 1)
      .sort((a, b) => length(b) - length(a))[0] ?? null
  );
}

function spanOf(words: readonly Word[], [first, last]: WordRange): SoundSpan | null {
  const startMs = words[first]?.startMs ?? null;
  const endMs = words[last]?.endMs ?? null;
  return startMs === null || endMs === null ? null : { startMs, endMs };
}

function roomAround(span: SoundSpan | null, durationMs: number): SoundSpan | null {
  if (!span) return null;
  const { roomMs, shortestMs } = loopTuning;
  const room = Math.max(roomMs, (shortestMs - (span.endMs - span.startMs)) / 2);
  return { startMs: Math.max(0, span.startMs - room), endMs: Math.min(durationMs, span.endMs + room) };
}
