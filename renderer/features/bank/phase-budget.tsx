import type { BankQuestion } from '#shared/bank/question.ts';

/** Minutes to a quarter, without a tail of zeros: 1.2 → `1.25`, 2 → `2`. */
const quarters = (minutes: number) => String(Math.round(minutes * 4) / 4);

/** How the time of an answer is best spent: a line divided in proportion, and the parts named beneath. */
export function PhaseBudget({ question }: { question: BankQuestion }) {
  const prepare = question.prepareSeconds / 60;
  return (
    <section className="mt-6">
      <h3 className="text-note text-quiet">The time</h3>
      <div aria-hidden="true" className="mt-2 flex gap-0.5">
        {question.phases.map((phase) => (
          <span
            key={phase.phase}
            style={{ flexGrow: phase.minutes }}
            className="h-1 basis-0 bg-mark-evidence first:rounded-l-full last:rounded-r-full"
          />
        ))}
      </div>
      <dl className="tabular mt-2">
        {prepare > 0 && (
          <div className="flex justify-between gap-4 text-quiet">
            <dt>To prepare, before the clock</dt>
            <dd>{quarters(prepare)} min</dd>
          </div>
        )}
        {question.phases.map((phase) => (
          <div key={phase.phase} className="flex justify-between gap-4">
            <dt>{phase.phase}</dt>
            <dd>{quarters(phase.minutes)} min</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
