import type { Criterion, Kind, Stage } from '#shared/bank/question.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import type { Report } from './report.ts';

/** Goes up with every change of a rule that can change a report. */
export const RULES_VERSION = 1;

/** What a report is made from. `criteria` are all of the stage; `core` may be empty (no question named). */
export interface AnalysisInput {
  readonly transcript: Transcript;
  readonly stage: Stage;
  readonly kind: Kind;
  readonly core: readonly string[];
  readonly criteria: readonly Criterion[];
}

/** Judges one answer. Pure: the same input gives the same report. */
export function analyse(_input: AnalysisInput): Report {
  throw new Error('written by the analysis');
}
