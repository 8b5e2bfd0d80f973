import { useMemo } from 'react';
import type { Criterion } from '#shared/bank/question.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { type Marks, marksOf } from '#shared/reading/marks.ts';
import type { Flag, Report } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { type CodeVersions, codeItems } from './code-versions.ts';
import { type EvidenceSpan, evidenceSpans } from './evidence-spans.ts';
import { type FillerMarks, useFillerMarks, withoutFillers } from './filler-marks.ts';
import { type Lane, lanesOf } from './lanes.ts';

const NO_FLAGS: readonly Flag[] = [];

/** What of a report stands in the text and along the recording. */
export interface Shown {
  readonly flags: readonly Flag[];
  readonly marks: Marks;
  readonly fillers: FillerMarks;
  /** Beside the text stands only what was heard; what is in doubt is asked about at the right. */
  readonly evidence: readonly EvidenceSpan[];
  readonly lanes: readonly Lane[];
}

/** Lays a report out over its words and its time. While it is on its way the lanes are there, still empty. */
export function useShown({
  attempt,
  report,
  criteria,
  words,
  durationMs,
  code,
}: {
  attempt: Attempt;
  report: Report | null;
  criteria: readonly Criterion[];
  words: readonly Word[] | null;
  durationMs: number;
  code: CodeVersions | null;
}): Shown {
  const fillers = useFillerMarks(attempt.id, report);
  const expected = report !== null || attempt.transcription.state === 'running';
  const laidOut = useMemo(() => {
    const all = report?.flags ?? NO_FLAGS;
    const flags = fillers.shown ? all : withoutFillers(all);
    const spans = report ? evidenceSpans(report.coverage, criteria) : [];
    const evidence = spans.filter(({ sure }) => sure);
    // Few fillers would distract in the text; along the time they are but dots, and an empty lane would deny them.
    const lanes = expected ? lanesOf(all, spans, attempt.events, durationMs, codeItems(code)) : [];
    return { flags, evidence, marks: marksOf(flags, words ?? []), lanes };
  }, [report, expected, fillers.shown, criteria, words, attempt.events, durationMs, code]);
  return { ...laidOut, fillers };
}
