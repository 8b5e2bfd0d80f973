import type { Criterion } from '#shared/bank/question.ts';
import type { CoverageRow } from '#shared/report/report.ts';

export interface CoverageItem extends CoverageRow {
  readonly label: string;
  readonly followUp: string;
  readonly heardWhen: string;
}

export interface CoverageGroups {
  readonly heard: readonly CoverageItem[];
  readonly unsure: readonly CoverageItem[];
  /** Like `unsure`, only points that the question is about. */
  readonly notHeard: readonly CoverageItem[];
  /** What else was listened for and not clearly heard; it sits quietly below. */
  readonly beside: readonly CoverageItem[];
}

/**
 * The coverage as the list shows it: core points first, then in the order of the answer. Where the answer could
 * only be judged in part (`limited`), nobody is asked about every point of it.
 */
export function coverageGroups(
  coverage: readonly CoverageRow[],
  criteria: readonly Criterion[],
  limited = false,
): CoverageGroups {
  const items = coverage
    .map((row): CoverageItem => {
      const criterion = criteria.find((c) => c.id === row.criterion);
      return {
        ...row,
        label: criterion?.label ?? row.criterion,
        followUp: criterion?.followUp ?? '',
        heardWhen: criterion?.heardWhen ?? '',
      };
    })
    .sort((a, b) => Number(b.core) - Number(a.core) || placeOf(a) - placeOf(b));
  const of = (status: CoverageRow['status']) => items.filter((item) => item.status === status);
  const isAsked = (item: CoverageItem) => item.core && !limited;
  return {
    heard: of('heard'),
    unsure: of('unsure').filter(isAsked),
    notHeard: of('not-heard').filter((item) => item.core),
    beside: [
      ...of('unsure').filter((item) => !isAsked(item)),
      ...of('not-heard').filter((item) => !item.core),
    ],
  };
}

const placeOf = (row: CoverageRow) => row.evidence?.wordRange[0] ?? Number.POSITIVE_INFINITY;
