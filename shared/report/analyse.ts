import type { Criterion, Kind, Stage } from '#shared/bank/question.ts';
import { judgeCoverage } from '#shared/coverage/coverage.ts';
import { deliveryFigures } from '#shared/transcript/delivery.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { readAnswer } from './answer.ts';
import { findingsOf } from './findings.ts';
import { flagsOf } from './flags.ts';
import type { Report } from './report.ts';
import { strengthOf } from './strength.ts';

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

/**
 * Judges one answer: marks on words and sounds, what was heard of each criterion, how it was said, a strength and
 * at most three findings. Pure: the same input gives the same report.
 */
export function analyse(input: AnalysisInput): Report {
  const { transcript, stage, kind, core, criteria } = input;
  const answer = readAnswer(transcript);
  const flags = flagsOf(answer);
  const delivery = deliveryFigures(transcript, answer.tokens, {
    fillers: answer.sounds.length + answer.fillers.length,
    repeats: answer.repeats.length,
    pauses: answer.pauses,
  });
  const { tokens, empty } = answer;
  const coverage = judgeCoverage({ transcript, tokens, skip: empty, stage, kind, core, criteria });
  const findings = findingsOf({ stage, transcript, criteria, coverage, delivery, flags });
  return {
    rules: RULES_VERSION,
    flags,
    coverage,
    delivery,
    strength: strengthOf(stage, criteria, coverage, delivery),
    findings,
  };
}
