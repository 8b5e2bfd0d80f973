import type { ReactNode } from 'react';

/** Nothing here yet, or nothing found: says why, and what to do about it. */
export function EmptyState({
  title,
  children,
  action,
  heading: Heading = 'h2',
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** `h1` where it is all that the screen shows. */
  heading?: 'h1' | 'h2';
}) {
  return (
    <div className="flex max-w-measure flex-col items-start gap-2 py-12">
      <Heading className="font-serif text-reading">{title}</Heading>
      {children && <div className="text-quiet">{children}</div>}
      {action && <div className="mt-3 flex gap-2">{action}</div>}
    </div>
  );
}
