import type { ReactNode } from 'react';

/** Nothing here yet, or nothing found: says why, and what to do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex max-w-measure flex-col items-start gap-2 py-12">
      <h2 className="font-serif text-reading">{title}</h2>
      {children && <div className="text-quiet">{children}</div>}
      {action && <div className="mt-3 flex gap-2">{action}</div>}
    </div>
  );
}
