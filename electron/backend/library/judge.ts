import { createHash } from 'node:crypto';
import type { CriteriaFile } from '#shared/bank/question.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { analyse, RULES_VERSION } from '#shared/report/analyse.ts';
import type { Report } from '#shared/report/report.ts';

/** Makes reports under the rules and criteria of this version of the app. */
export interface Judge {
  /** Names the rules and criteria; reports made on another basis are out of date. */
  readonly basis: string;
  /** The report of a transcribed attempt, null for any other. */
  report(attempt: Attempt): Report | null;
}

export function createJudge(criteria: readonly CriteriaFile[]): Judge {
  const hash = createHash('sha256').update(JSON.stringify(criteria)).digest('hex').slice(0, 16);
  return {
    basis: `${RULES_VERSION}-${hash}`,
    report({ question, transcription }) {
      if (transcription.state !== 'done') return null;
      return analyse({
        transcript: transcription.transcript,
        stage: question.stage,
        kind: question.kind,
        core: question.core,
        criteria: criteria.find((file) => file.stage === question.stage)?.criteria ?? [],
      });
    },
  };
}
