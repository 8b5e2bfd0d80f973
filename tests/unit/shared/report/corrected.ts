import type { Kind, Stage } from '#shared/bank/question.ts';
import type { Correction, CorrectionBody } from '#shared/practice/correction.ts';
import { analyse } from '#shared/report/analyse.ts';
import type { Counting } from '#shared/report/counting.ts';
import type { Report } from '#shared/report/report.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { criteriaOf } from './spoken-text.ts';

/** Corrections with ids, in order. */
export function corrections(...bodies: CorrectionBody[]): Correction[] {
  return bodies.map((body, n) => ({
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    at: '2026-01-01T00:00:00.000Z',
    body,
  }));
}

export interface Answered {
  readonly transcript: Transcript;
  readonly stage: Stage;
  readonly kind: Kind;
  readonly core: readonly string[];
}

/** Analyses an answer as corrected, with the criteria that ship. */
export function corrected(answered: Answered, made: readonly Correction[] = [], counting?: Counting): Report {
  const input = { ...answered, criteria: criteriaOf(answered.stage), corrections: made };
  return analyse(counting ? { ...input, counting } : input);
}
