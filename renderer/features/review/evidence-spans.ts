import type { Criterion } from '#shared/bank/question.ts';
import type { CoverageRow } from '#shared/report/report.ts';

/** A stretch of the answer in which a criterion was heard, or may have been. */
export interface EvidenceSpan {
  readonly criterion: string;
  readonly label: string;
  readonly sure: boolean;
  readonly first: number;
  readonly last: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** The name of a criterion; its id where the stage has none of that name any more. */
export function labelOf(criteria: readonly Criterion[], id: string): string {
  return criteria.find((c) => c.id === id)?.label ?? id;
}

/**
 * What is shown beside the text, in its order: all that was heard, and of what was perhaps heard only the
 * points that the question is about.
 */
export function evidenceSpans(
  coverage: readonly CoverageRow[],
  criteria: readonly Criterion[],
): EvidenceSpan[] {
  return coverage
    .flatMap((row): EvidenceSpan[] => {
      const { evidence } = row;
      if (!evidence || evidence.startMs === null || evidence.endMs === null) return [];
      if (row.status !== 'heard' && !(row.status === 'unsure' && row.core)) return [];
      const [first, last] = evidence.wordRange;
      const { startMs, endMs } = evidence;
      const label = labelOf(criteria, row.criterion);
      return [{ criterion: row.criterion, label, sure: row.status === 'heard', first, last, startMs, endMs }];
    })
    .sort((a, b) => a.first - b.first || a.last - b.last);
}
