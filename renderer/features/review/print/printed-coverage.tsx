import { clockText } from '#renderer/ui/time-text.ts';
import type { Criterion } from '#shared/bank/question.ts';
import type { CoverageRow } from '#shared/report/report.ts';
import { type CoverageItem, coverageGroups } from '../coverage-groups.ts';

/** The signs stand for what the headings say, so that a line is clear by itself. */
const groups = [
  ['heard', '●', 'Heard'],
  ['unsure', '◐', 'Not sure'],
  ['notHeard', '○', 'Not heard'],
] as const;

function Line({ sign, item }: { sign: string; item: CoverageItem }) {
  const { evidence } = item;
  return (
    <li className="flex gap-2">
      <span aria-hidden="true">{sign}</span>
      <span>
        {item.label}
        {evidence && item.status === 'heard' && (
          <span className="text-quiet">
            {evidence.startMs !== null && <span className="tabular">, {clockText(evidence.startMs)}</span>}{' '}
            <span className="font-serif">“{evidence.text}”</span>
          </span>
        )}
      </span>
    </li>
  );
}

/** What was heard, what is not sure, and what was not. */
export function PrintedCoverage({
  coverage,
  criteria,
  limited,
}: {
  coverage: readonly CoverageRow[];
  criteria: readonly Criterion[];
  limited: boolean;
}) {
  const all = coverageGroups(coverage, criteria, limited);
  return (
    <section className="mt-6">
      <h2 className="font-serif text-reading">What was heard</h2>
      {groups.map(([group, sign, title]) =>
        all[group].length === 0 ? null : (
          <div key={group} className="mt-2">
            <h3 className="text-note text-quiet">{title}</h3>
            <ul>
              {all[group].map((item) => (
                <Line key={item.criterion} sign={sign} item={item} />
              ))}
            </ul>
          </div>
        ),
      )}
    </section>
  );
}
