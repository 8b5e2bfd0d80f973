import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** Something to open when one wants to know; `open` is how it starts. */
export function Fold({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group border-line border-b">
      <summary className="flex list-none items-center gap-2 rounded-control py-2.5 -outline-offset-2 transition-colors hover:text-accent [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 text-quiet transition-transform group-open:rotate-90"
        />
        {title}
      </summary>
      <div className="pb-4 pl-6">{children}</div>
    </details>
  );
}
