import type { Stage } from '#shared/bank/question.ts';
import type { Delivery } from '#shared/report/report.ts';
import { ChangedNote } from './changed-note.tsx';
import { useCorrections } from './corrections.tsx';
import { deliveryLines } from './delivery-lines.ts';

/** How it was said, each figure beside the band in which it does no harm. */
export function DeliveryList({ delivery, stage }: { delivery: Delivery; stage: Stage }) {
  const { changed } = useCorrections();
  return (
    <section>
      <h2 className="text-note text-quiet">How it was said</h2>
      <dl className="mt-1.5 flex flex-col gap-2">
        {deliveryLines(delivery, stage).map((line) => (
          <div key={line.name} className="tabular flex flex-wrap justify-between gap-x-4">
            <dt>{line.name}</dt>
            <dd>{line.figure}</dd>
            {line.note && <dd className="w-full text-note text-quiet">{line.note}</dd>}
            {line.figures.some((figure) => changed.delivery.includes(figure)) && (
              <dd className="w-full">
                <ChangedNote shown />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}
