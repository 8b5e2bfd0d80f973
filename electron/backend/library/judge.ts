import { createHash } from 'node:crypto';
import { askedPoints } from '#shared/asking/asked-evidence.ts';
import { samplesToMs } from '#shared/audio/pcm.ts';
import type { CriteriaFile, Question } from '#shared/bank/question.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { hasNoQuestion } from '#shared/practice/no-question.ts';
import { analyse, RULES_VERSION } from '#shared/report/analyse.ts';
import type { Counting } from '#shared/report/counting.ts';
import type { Report } from '#shared/report/report.ts';

/** Makes reports under the rules and criteria of this version of the app, and what the user wants counted. */
export interface Judge {
  /** Names the rules, criteria and word lists; reports made on another basis are out of date. */
  basis(): string;
  /** The report of a transcribed attempt, null for any other. */
  report(attempt: Attempt): Report | null;
}

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** What of the bank reports are made with. */
export interface JudgedBy {
  readonly criteria: readonly CriteriaFile[];
  readonly questions: readonly Question[];
}

/**
 * `counting` is asked anew for each report. Assumptions are those of the bank where it still has the question, so
 * that old attempts profit from better ones; else those that were asked.
 */
export function createJudge({ criteria, questions }: JudgedBy, counting: () => Counting): Judge {
  const assumptions = new Map(questions.map((known) => [known.id, known.assumptions]));
  const facts = new Map(questions.map((known) => [known.id, known.facts]));
  // Of facts only what asking for them shows can change a report.
  const shown = [...facts].map(([id, of]) => [
    id,
    of?.map((fact) => [fact.id, fact.criterion, fact.assumption]),
  ]);
  const known = digest([criteria, [...assumptions], shown]);
  return {
    basis: () => `${RULES_VERSION}-${known}-${digest(counting())}`,
    report({ question, transcription, corrections, events, purpose, asked, followUps }) {
      if (transcription.state !== 'done') return null;
      return analyse({
        transcript: transcription.transcript,
        stage: question.stage,
        kind: question.kind,
        core: hasNoQuestion(question) ? [] : question.core,
        ...(!hasNoQuestion(question) && {
          question: { ...question, assumptions: assumptions.get(question.id) ?? question.assumptions },
          asked: question,
        }),
        criteria: criteria.find((file) => file.stage === question.stage)?.criteria ?? [],
        phaseMarks: events.flatMap((event) =>
          event.type === 'phase' ? [{ phase: event.detail ?? '', startMs: samplesToMs(event.atSample) }] : [],
        ),
        askedPoints: askedPoints(asked, facts.get(question.id) ?? question.facts ?? []),
        corrections,
        counting: counting(),
        followUps: followUps.flatMap(({ id, stretch }) => {
          if (!stretch) return [];
          const { fromSample, toSample } = stretch;
          return [{ id, startMs: samplesToMs(fromSample), endMs: samplesToMs(toSample) }];
        }),
        ...(purpose.type === 'retake' && { about: purpose.finding }),
      });
    },
  };
}
