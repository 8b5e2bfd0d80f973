import { type ReactNode, useEffect, useState } from 'react';

/** Waits shorter than this feel like none, and a notice that flashes by is worse than nothing. */
const NOTICEABLE_MS = 200;

/** Shows its children only once the wait has become noticeable. */
export function Delayed({ children, ms = NOTICEABLE_MS }: { children: ReactNode; ms?: number }) {
  const [noticeable, setNoticeable] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticeable(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return noticeable ? children : null;
}

/** A quiet line for a wait, for instance “Opening the library”. */
export function Loading({ label }: { label: string }) {
  return (
    <Delayed>
      <p role="status" className="animate-appear py-12 text-quiet">
        {label} …
      </p>
    </Delayed>
  );
}
