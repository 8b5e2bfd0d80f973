import { clsx } from 'clsx';
import { type ReactNode, useEffect } from 'react';

/** Names the window (and what a screen reader says when the screen opens): “History · Dry Run”. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === 'Dry Run' ? title : `${title} · Dry Run`;
  }, [title]);
}

/** The head of a screen: its one h1, a line below, and what can be done with the whole of it. */
export function PageHeader({
  title,
  children,
  actions,
  className,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
}) {
  useDocumentTitle(title);
  return (
    <header className={clsx('flex items-end gap-6', className)}>
      <div className="min-w-0 flex-1">
        <h1 tabIndex={-1} className="font-serif text-heading">
          {title}
        </h1>
        {children && <div className="mt-1 max-w-measure text-quiet">{children}</div>}
      </div>
      {actions && <div className="flex shrink-0 items-center gap-2">{actions}</div>}
    </header>
  );
}
