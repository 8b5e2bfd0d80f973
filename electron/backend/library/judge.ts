import { createHash } from 'node:crypto';
import type { CriteriaFile } from '#shared/bank/question.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
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

/** `counting` is asked anew for each report. */
export function createJudge(criteria: readonly CriteriaFile[], counting: () => Counting): Judge {
  const known = digest(criteria);
  return {
    basis: () => `${RULES_VERSION}-${known}-${digest(counting())}`,
    report({ question, transcription, corrections }) {
      if (transcription.state !== 'done') return null;
      return analyse({
        transcript: transcription.transcript,
        stage: question.stage,
        kind: question.kind,
        core: question.core,
        question,
        criteria: criteria.find((file) => file.stage === question.stage)?.criteria ?? [],
        corrections,
        counting: counting(),
      });
    },
  };
}
