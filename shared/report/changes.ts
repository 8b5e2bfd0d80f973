import type { AssumptionRow, Changes, CoverageRow, Report } from './report.ts';

export const noChanges: Changes = { coverage: [], assumptions: [], findings: [], delivery: [] };

const sameRow = <Row extends AssumptionRow | CoverageRow>(a: Row, b: Row): boolean =>
  a.status === b.status && a.evidence?.text === b.evidence?.text;

/** What is otherwise in `after`. A finding that is gone is not there to be named. */
export function changesBetween(before: Report, after: Report): Changes {
  const rows = new Map(before.coverage.map((row) => [row.criterion, row]));
  const findings = new Map(before.findings.map((finding) => [finding.id, finding]));
  const assumptions = new Map(before.assumptions?.map((row) => [row.assumption, row]));
  const figures = { ...before.delivery };
  return {
    coverage: after.coverage
      .filter((row) => {
        const was = rows.get(row.criterion);
        return row.byUser || !was || !sameRow(was, row);
      })
      .map((row) => row.criterion),
    assumptions: (after.assumptions ?? [])
      .filter((row) => {
        const was = assumptions.get(row.assumption);
        return row.byUser || !was || !sameRow(was, row);
      })
      .map((row) => row.assumption),
    findings: after.findings.filter((f) => findings.get(f.id)?.title !== f.title).map((f) => f.id),
    delivery: Object.keys(figures).filter(
      (name) =>
        JSON.stringify(figures[name as keyof typeof figures]) !==
        JSON.stringify(after.delivery[name as keyof typeof figures]),
    ),
  };
}
