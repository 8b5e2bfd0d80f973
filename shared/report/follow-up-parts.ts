import type { Transcript } from '#shared/transcript/transcript.ts';
import type { AssumptionRow, CoverageRow, Evidence, Flag, FollowUpPart, WordRange } from './report.ts';

/** What was said to a follow-up, as a stretch of the timeline in milliseconds. */
export interface FollowUpStretch {
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** The answer itself: everything before the first follow-up. The same transcript where there was none. */
export function answerAlone(transcript: Transcript, followUps: readonly FollowUpStretch[]): Transcript {
  if (followUps.length === 0) return transcript;
  const endMs = Math.min(...followUps.map(({ startMs }) => startMs));
  const before = <S extends { readonly startMs: number | null }>(spans: readonly S[]): S[] =>
    spans.filter(({ startMs }) => startMs !== null && startMs < endMs);
  return {
    ...transcript,
    durationMs: Math.min(transcript.durationMs ?? endMs, endMs),
    words: before(transcript.words),
    voice: before(transcript.voice),
    suspected: before(transcript.suspected),
  };
}

interface Judged {
  readonly status: CoverageRow['status'];
  readonly evidence: Evidence | null;
}

/**
 * A point as the answer alone made it, unless what was said to a follow-up makes more of it: then it was said when
 * asked. What was heard unprompted never changes because somebody asked on. `words` are those of the answer.
 */
function better<Row extends Judged>(alone: Row, whole: Row, words: number): Row | null {
  if (alone.status === 'heard' || alone.status === 'not-asked') {
    return alone.status === 'not-asked' && whole.status === 'heard' && isBehind(whole, words) ? whole : null;
  }
  const more = whole.status === 'heard' || (whole.status === 'unsure' && alone.status === 'not-heard');
  return more && isBehind(whole, words) ? whole : null;
}

const isBehind = ({ evidence }: Judged, words: number): boolean =>
  evidence !== null && evidence.wordRange[1] >= words;

/** What is judged of an answer with its follow-ups: `alone` is that of the answer, of so many `words`. */
function rowsWithAsked<Row extends Judged & { readonly whenAsked?: boolean | undefined }>(
  alone: readonly Row[],
  whole: readonly Row[],
  words: number,
  isSame: (a: Row, b: Row) => boolean,
): Row[] {
  return alone.map((row) => {
    const other = whole.find((each) => isSame(row, each));
    const said = other && better(row, other, words);
    return said ? { ...said, whenAsked: true } : row;
  });
}

/** The coverage of an answer with its follow-ups: `alone` is that of the answer, of so many `words`. */
export const withAsked = (
  alone: readonly CoverageRow[],
  whole: readonly CoverageRow[],
  words: number,
): CoverageRow[] => rowsWithAsked(alone, whole, words, (a, b) => a.criterion === b.criterion);

/** The same for assumptions. */
export const assumptionsWithAsked = (
  alone: readonly AssumptionRow[],
  whole: readonly AssumptionRow[],
  words: number,
): AssumptionRow[] => rowsWithAsked(alone, whole, words, (a, b) => a.assumption === b.assumption);

/** The first and last word that begins within a stretch; null where nothing was said there. */
function wordsIn({ words }: Transcript, { startMs, endMs }: FollowUpStretch): WordRange | null {
  const isIn = (ms: number | null) => ms !== null && ms >= startMs && ms < endMs;
  const first = words.findIndex((word) => isIn(word.startMs));
  const last = words.findLastIndex((word) => isIn(word.startMs));
  return first < 0 ? null : [first, last];
}

/** What each follow-up has of the whole: its words, its fillers, and the points that were said only when asked. */
export function followUpParts(
  transcript: Transcript,
  followUps: readonly FollowUpStretch[],
  flags: readonly Flag[],
  coverage: readonly CoverageRow[],
): FollowUpPart[] {
  return followUps.map((stretch) => {
    const range = wordsIn(transcript, stretch);
    const isIn = (other: WordRange | null | undefined) =>
      range !== null && other != null && other[1] >= range[0] && other[1] <= range[1];
    const fillers = flags.filter(
      ({ kind, certainty, wordRange }) => kind === 'filler' && certainty === 'heard' && isIn(wordRange),
    );
    const said = coverage.filter(
      (row) => row.whenAsked && row.status === 'heard' && isIn(row.evidence?.wordRange),
    );
    return {
      followUp: stretch.id,
      wordRange: range,
      words: range === null ? 0 : range[1] - range[0] + 1,
      fillers: fillers.length,
      criteria: said.map(({ criterion }) => criterion),
    };
  });
}
