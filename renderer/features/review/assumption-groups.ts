import type { AssumptionRow } from '#shared/report/report.ts';

export interface AssumptionGroups {
  readonly heard: readonly AssumptionRow[];
  readonly unsure: readonly AssumptionRow[];
  readonly notHeard: readonly AssumptionRow[];
  /** Questions to ask oneself: nothing is claimed about them and they count nowhere. */
  readonly selfCheck: readonly AssumptionRow[];
}

const placeOf = ({ choice }: AssumptionRow) => choice.evidence?.wordRange[0] ?? Number.POSITIVE_INFINITY;

/**
 * The assumptions as the list shows them, in the order of the choices that depend on them. A choice that was not
 * made asks for nothing. Those that may not speak, and choices in an answer that could only be judged in part, are
 * left to the user.
 */
export function assumptionGroups(rows: readonly AssumptionRow[]): AssumptionGroups {
  const ordered = rows.toSorted((a, b) => placeOf(a) - placeOf(b));
  const of = (status: AssumptionRow['status']) => ordered.filter((row) => row.status === status);
  return {
    heard: of('heard'),
    unsure: of('unsure'),
    notHeard: of('not-heard'),
    selfCheck: of('not-asked').filter((row) => !row.speaks || row.choice.evidence !== null),
  };
}
