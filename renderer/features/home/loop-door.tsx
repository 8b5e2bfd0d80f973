import { ArrowRight } from 'lucide-react';
import { Link } from 'wouter';

/** The way to all three stages in one sitting. */
export function LoopDoor() {
  return (
    <Link
      href="/loop"
      className="group flex flex-wrap items-baseline gap-x-4 gap-y-1 border-line border-t pt-4 outline-offset-4 transition-colors hover:border-accent"
    >
      <span className="font-serif text-reading group-hover:text-accent">
        Loop
        <ArrowRight aria-hidden="true" className="ml-2 inline size-4" />
      </span>
      <span className="text-quiet">All three stages in one sitting, with breaks, and one summary.</span>
    </Link>
  );
}
