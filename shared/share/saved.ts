import type { Criterion } from '#shared/bank/question.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { withCorrectedWords } from '#shared/report/apply-corrections.ts';
import type { Report } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';

/** An answer with all that a saved file says of it. */
export interface Saved {
  readonly attempt: Attempt;
  /** Null until it is transcribed. */
  readonly report: Report | null;
  /** The criteria of its stage. */
  readonly criteria: readonly Criterion[];
}

/** The words as the review reads them, corrected; none before it is transcribed. */
export function wordsOf({ attempt, report }: Saved): readonly Word[] {
  const { transcription, corrections } = attempt;
  if (transcription.state !== 'done') return [];
  return withCorrectedWords(transcription.transcript, corrections, report?.misheard).words;
}
