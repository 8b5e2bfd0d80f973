import type { Ownership } from '#shared/report/report.ts';

/** Fewer than this many say nothing about who did what. */
const WORTH_SAYING = 4;

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** Who did it, as it was told: a count, and where "we" did most of it, the question an interviewer would ask. */
export function OwnershipLine({ ownership: { i, we } }: { ownership: Ownership }) {
  if (i + we < WORTH_SAYING) return null;
  return (
    <section className="pb-10">
      <h2 className="text-note text-quiet">Who did it</h2>
      <p className="mt-1.5 tabular">
        Where something was done, you said “I” {i === 0 ? 'not once' : times(i)} and “we”{' '}
        {we === 0 ? 'not once' : times(we)}.{we > i && ' Which part was yours?'}
      </p>
      <p className="text-note text-quiet">Nothing is scored here: “we” is often the truth.</p>
    </section>
  );
}
