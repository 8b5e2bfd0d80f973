import { clockText } from '#renderer/ui/time-text.ts';
import type { BankQuestion } from '#shared/bank/question.ts';

const MINUTE_MS = 60_000;

/** How the time of an answer is best spent: a line divided in proportion, and the parts named beneath. */
export function PhaseBudget({ question }: { question: BankQuestion }) {
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
        {question.prepareSeconds > 0 && (
          <div className="flex justify-between gap-4 text-quiet">
            <dt>To prepare, before the clock</dt>
            <dd>{clockText(question.prepareSeconds * 1000)}</dd>
          </div>
        )}
        {question.phases.map((phase) => (
          <div key={phase.phase} className="flex justify-between gap-4">
            <dt>{phase.phase}</dt>
            <dd>{clockText(phase.minutes * MINUTE_MS)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
