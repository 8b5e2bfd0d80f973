import { samplesToMs } from '#shared/audio/pcm.ts';
import type { Fact } from '#shared/bank/question.ts';
import type { AskedOfInterviewer } from '#shared/practice/attempt.ts';
import { evidenceAt } from '#shared/report/apply-corrections.ts';
import type { AssumptionRow, CoverageRow, WordRange } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';

/** A question to the interviewer as far as it tells something of the answer. Times in milliseconds. */
export interface AskedPoint {
  /** What asking is evidence for; null where it is for none. */
  readonly criterion: string | null;
  readonly assumption: string | null;
  /** When it was asked; null where that was before anything was recorded. */
  readonly atMs: number | null;
  /** The stretch of the recording that is the question; null where it was typed. */
  readonly spoken: { readonly startMs: number; readonly endMs: number } | null;
}

/** A key is pressed a little after the first word began, or before the last one ended: by so many milliseconds. */
const AROUND_MS = { before: 200, after: 100 } as const;

/** What was asked, with what the facts say that asking shows. Facts that are gone show nothing. */
export function askedPoints(asked: readonly AskedOfInterviewer[], facts: readonly Fact[]): AskedPoint[] {
  return asked.map(({ fact: id, how, fromSample, toSample }) => {
    const fact = facts.find((known) => known.id === id);
    const startMs = samplesToMs(fromSample);
    return {
      criterion: fact?.criterion ?? null,
      assumption: fact?.assumption ?? null,
      atMs: toSample === 0 ? null : startMs,
      spoken: how === 'spoken' ? { startMs, endMs: samplesToMs(toSample) } : null,
    };
  });
}

/** The words of a question that was spoken into the recording; null where there are none. */
function wordsOf({ spoken }: AskedPoint, words: readonly Word[]): WordRange | null {
  if (!spoken) return null;
  const isIn = ({ startMs, endMs }: Word): boolean => {
    if (startMs === null || endMs === null) return false;
    const middle = (startMs + endMs) / 2;
    return middle >= spoken.startMs - AROUND_MS.before && middle <= spoken.endMs + AROUND_MS.after;
  };
  const first = words.findIndex(isIn);
  return first < 0 ? null : [first, words.findLastIndex(isIn)];
}

/** The indexes of all words that are questions to the interviewer: they are no part of the answer. */
export function askedWords(points: readonly AskedPoint[], words: readonly Word[]): ReadonlySet<number> {
  const indexes = new Set<number>();
  for (const point of points) {
    const [from, to] = wordsOf(point, words) ?? [0, -1];
    for (let i = from; i <= to; i++) indexes.add(i);
  }
  return indexes;
}

function evidenceOf(point: AskedPoint, words: readonly Word[]) {
  const range = wordsOf(point, words);
  return range && evidenceAt(words, range);
}

/**
 * Whoever asked for a constraint, a number or an input has stated that it matters: what was not heard, or not for
 * certain, is heard then, as far as naming it goes. What the answer says itself stays as it is.
 */
export function creditAsked(
  coverage: readonly CoverageRow[],
  points: readonly AskedPoint[],
  words: readonly Word[],
): CoverageRow[] {
  return coverage.map((row): CoverageRow => {
    const point = points.find(({ criterion }) => criterion === row.criterion);
    if (!point || (row.status !== 'not-heard' && row.status !== 'unsure')) return row;
    return {
      ...row,
      status: 'heard',
      confidence: 1,
      depth: 'stated',
      evidence: evidenceOf(point, words),
      closest: null,
      asked: { atMs: point.atMs },
    };
  });
}

/** The same for an assumption that the interviewer's answer settles. */
export function creditAskedAssumptions(
  rows: readonly AssumptionRow[],
  points: readonly AskedPoint[],
  words: readonly Word[],
): AssumptionRow[] {
  return rows.map((row): AssumptionRow => {
    const point = points.find(({ assumption }) => assumption === row.assumption);
    if (!point || row.status === 'heard') return row;
    return { ...row, status: 'heard', evidence: evidenceOf(point, words), asked: { atMs: point.atMs } };
  });
}
