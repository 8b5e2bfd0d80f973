import { askedWords, creditAsked, creditAskedAssumptions } from '#shared/asking/asked-evidence.ts';
import { listenForAssumptions } from '#shared/assumptions/listen.ts';
import { type CoverageReading, readCoverage } from '#shared/coverage/coverage.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import type { AnalysisInput } from './analyse.ts';
import { type Answer, readAnswer } from './answer.ts';
import { answerAlone, assumptionsWithAsked, withAsked } from './follow-up-parts.ts';
import { limitsOf, withinLimits } from './limits.ts';
import type { AssumptionRow, CoverageRow, Limit } from './report.ts';

/** What the rules alone make of a transcript. */
export interface Reading {
  /** All that was said, to follow-ups too. */
  readonly answer: Answer;
  /** Points that were said when asked count, and say so. */
  readonly coverage: readonly CoverageRow[];
  readonly assumptions: readonly AssumptionRow[];
  readonly limits: readonly Limit[];
  /** The answer before any follow-up. */
  readonly alone: {
    readonly transcript: Transcript;
    readonly coverage: readonly CoverageRow[];
    readonly heard: CoverageReading;
  };
}

/** What the answer has to state: in a retake, the one point that it is about. */
function coreOf({ core: named, criteria, kind, about }: AnalysisInput): readonly string[] {
  const asked = criteria.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id);
  const core = named.length > 0 ? named : asked;
  return about ? core.filter((criterion) => criterion === about.criterion) : core;
}

/** Listens to a transcript. */
export function readTranscript(input: AnalysisInput, transcript: Transcript): Reading {
  const { stage, kind, criteria, question, followUps = [], askedPoints = [] } = input;
  const { words: all } = transcript;
  const aside = askedWords(askedPoints, all);
  const core = coreOf(input);
  const answer = readAnswer(
    transcript,
    aside,
    followUps.map(({ startMs }) => startMs),
  );
  // A retake may be as short as it likes.
  const limits = limitsOf(transcript, answer.tokens).filter(
    ({ rule }) => !input.about || rule !== 'short-answer',
  );
  const hear = ({ transcript: heardIn, tokens, empty: skip }: Answer) => ({
    heard: readCoverage({ transcript: heardIn, tokens, skip, stage, kind, core, criteria }),
    assumptions: listenForAssumptions({
      transcript: heardIn,
      tokens,
      skip,
      assumptions: question?.assumptions ?? [],
      limited: limits.length > 0,
    }),
  });
  const only = answerAlone(transcript, followUps);
  const alone = hear(only === transcript ? answer : readAnswer(only, aside));
  const coverage = withinLimits(alone.heard.coverage, limits);
  const before = { transcript: only, coverage, heard: alone.heard };
  if (only === transcript) {
    return {
      answer,
      limits,
      coverage: creditAsked(coverage, askedPoints, all),
      assumptions: creditAskedAssumptions(alone.assumptions, askedPoints, all),
      alone: before,
    };
  }
  const whole = hear(answer);
  const words = only.words.length;
  return {
    answer,
    limits,
    coverage: creditAsked(
      withAsked(coverage, withinLimits(whole.heard.coverage, limits), words),
      askedPoints,
      all,
    ),
    assumptions: creditAskedAssumptions(
      assumptionsWithAsked(alone.assumptions, whole.assumptions, words),
      askedPoints,
      all,
    ),
    alone: before,
  };
}
