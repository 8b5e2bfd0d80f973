import type { Assumption } from '#shared/bank/question.ts';
import { Fold } from './fold.tsx';

/** What the usual choices rest on, each with what an interviewer asks about it. */
export function AssumptionsFold({
  assumptions,
  open,
}: {
  assumptions: readonly Assumption[];
  open: boolean;
}) {
  if (assumptions.length === 0) return null;
  return (
    <Fold title="What choices here rest on" open={open}>
      <dl className="flex flex-col gap-2">
        {assumptions.map(({ id, label, choice, question }) => (
          <div key={id}>
            <dt>
              If you choose {choice.label}: {label}
            </dt>
            <dd className="font-serif text-quiet">{question}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
