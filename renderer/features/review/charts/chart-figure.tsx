import type { ReactNode } from 'react';

/** A small chart with its name, what it shows in one sentence, and the band in which it does no harm. */
export function ChartFigure({
  name,
  note,
  children,
}: {
  name: string;
  /** What is fine, one short sentence. */
  note: string;
  children: ReactNode;
}) {
  return (
    <figure className="flex min-w-0 flex-col">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-strong text-body">{name}</h3>
        <p className="text-note text-quiet">{note}</p>
      </figcaption>
      <div className="mt-2">{children}</div>
    </figure>
  );
}
