import type { AskedPoint } from '#shared/asking/asked-evidence.ts';
import { assumptionFindings } from '#shared/assumptions/assumption-findings.ts';
import type { Criterion, Kind, Question, Stage } from '#shared/bank/question.ts';
import { orderFindings } from '#shared/order/order-findings.ts';
import { type PhaseMark, timeByPhase } from '#shared/order/time-by-phase.ts';
import { timeFindings } from '#shared/order/time-findings.ts';
import type { Correction } from '#shared/practice/correction.ts';
import { ownershipOf } from '#shared/substance/ownership.ts';
import { speechOf } from '#shared/substance/speech.ts';
import { substanceFindings } from '#shared/substance/substance-findings.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { findMishearings } from '#shared/vocabulary/mishearings.ts';
import { type QuestionText, wordsOfQuestion } from '#shared/vocabulary/question-words.ts';
import {
  correctAssumptions,
  correctCoverage,
  correctFindings,
  correctFlags,
  withCorrectedWords,
} from './apply-corrections.ts';
import { changesBetween, noChanges } from './changes.ts';
import { type Counting, defaultCounting, isUncounted, withOwnFillers } from './counting.ts';
import { deliveryOf } from './delivery-counts.ts';
import { findingsOf, isComplete } from './findings.ts';
import { flagsOf } from './flags.ts';
import { type FollowUpStretch, followUpParts } from './follow-up-parts.ts';
import { DEFAULT_LEVEL } from './importance.ts';
import { type Reading, readTranscript } from './reading.ts';
import type { Finding, Report } from './report.ts';
import { strengthOf } from './strength.ts';

/** Goes up with every change of a rule that can change a report. */
export const RULES_VERSION = 5;

/** What a report goes by of the question that was asked. */
export type AskedQuestion = Pick<Question, 'level' | 'answerMinutes' | 'phases' | 'assumptions' | 'harder'>;

/**
 * What a report is made from. `criteria` are all of the stage. `core` are those that the question names; where
 * it is empty no question was named, and all that this kind of question asks for count as core.
 */
export interface AnalysisInput {
  readonly transcript: Transcript;
  readonly stage: Stage;
  readonly kind: Kind;
  readonly core: readonly string[];
  readonly criteria: readonly Criterion[];
  /** The question that was asked; left out where none was named. */
  readonly question?: AskedQuestion;
  /** The text of the question, for words of its own that a recogniser does not know. */
  readonly asked?: QuestionText;
  /** What the speaker asked the interviewer; nothing where left out. */
  readonly askedPoints?: readonly AskedPoint[];
  /** When the speaker said that a phase begins; none where left out. */
  readonly phaseMarks?: readonly PhaseMark[];
  /** What the user said is otherwise; none where left out. */
  readonly corrections?: readonly Correction[];
  /** What the user wants counted; everything where left out. */
  readonly counting?: Counting;
  /** What was said to follow-ups, behind the answer; nothing where left out. */
  readonly followUps?: readonly FollowUpStretch[];
  /** The finding that a retake is about. It alone is judged then: sixty seconds are no whole answer. */
  readonly about?: Pick<Finding, 'rule' | 'criterion'>;
}

/**
 * Judges one answer: marks on words and sounds, what was heard of each criterion, how it was said, a strength and
 * at most three findings, as far as its sound and length allow. Pure: the same input gives the same report, and
 * one without a correction gives the report of before it.
 */
export function analyse(input: AnalysisInput): Report {
  const { corrections = [] } = input;
  const misheard = findMishearings(input.transcript.words, input.asked && wordsOfQuestion(input.asked));
  const transcript = withCorrectedWords(input.transcript, corrections, misheard);
  const reading = readTranscript(input, transcript);
  const report = { ...judged(input, reading, corrections), misheard };
  if (corrections.length === 0) return report;
  // Only a corrected word makes the reading another one, and reading is what takes time.
  const reworded = corrections.some(({ body }) => body.type === 'word');
  const before = reworded
    ? readTranscript(input, withCorrectedWords(input.transcript, [], misheard))
    : reading;
  return { ...report, changed: changesBetween(judged(input, before, []), report) };
}

function judged(input: AnalysisInput, reading: Reading, corrections: readonly Correction[]): Report {
  const { stage, kind, criteria, question, counting = defaultCounting, about } = input;
  const level = question?.level ?? DEFAULT_LEVEL;
  const { answer, alone, limits } = reading;
  const { transcript, tokens } = answer;
  const { words } = transcript;

  const all = withOwnFillers(flagsOf(answer), tokens, words, counting);
  const flags = correctFlags(all, corrections, words, (flag) => isUncounted(flag, words, counting)).filter(
    (flag) => !counting.flagsOff.includes(flag.kind),
  );
  const delivery = deliveryOf(answer, flags, counting);
  const coverage = correctCoverage(reading.coverage, corrections, words);
  const unprompted = correctCoverage(alone.coverage, corrections, words);
  const assumptions = correctAssumptions(reading.assumptions, corrections, words);
  const phases = timeByPhase({
    phases: about ? [] : (question?.phases ?? []),
    transcript: alone.transcript,
    heard: alone.heard,
    // Whoever thinks in silence while coding spends no time of the answer.
    uncounted: stage === 'coding' ? answer.pauses : [],
    marks: input.phaseMarks ?? [],
  });
  const drafts = [
    ...assumptionFindings(assumptions, question?.assumptions ?? []),
    ...substanceFindings({ stage, answer, coverage, flags }),
    // Order and time are the answer's own: what was asked on comes late by nature.
    ...orderFindings({ stage, kind, criteria, ...alone, coverage: unprompted }),
    ...timeFindings(stage, question, alone.transcript, alone.heard, phases),
  ];
  // A strength is earned by what the rules heard, unprompted, not by what somebody says they said.
  const earned = coverage.filter((row) => !row.byUser && !row.whenAsked && !row.asked);
  const parts = followUpParts(transcript, input.followUps ?? [], flags, coverage);
  const findings =
    limits.length > 0
      ? []
      : findingsOf({
          stage,
          level,
          transcript,
          criteria,
          coverage,
          delivery,
          flags,
          drafts,
          ...(about && { about }),
        });
  const complete = !about && limits.length === 0 && isComplete(coverage, findings);
  return {
    rules: RULES_VERSION,
    flags,
    coverage,
    assumptions,
    delivery,
    ...(stage === 'behavioural' && { ownership: ownershipOf(speechOf(answer)) }),
    ...(phases.length > 0 && { phases }),
    ...(parts.length > 0 && { followUps: parts }),
    strength: strengthOf({ stage, level, criteria, coverage: earned, delivery, flags: all }),
    findings: correctFindings(findings, corrections),
    ...(complete && { harder: question?.harder ?? null }),
    limits: [...limits],
    changed: noChanges,
  };
}
