import { clsx } from 'clsx';
import { CircleAlert, Info, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';

/** Something the user should know, said calmly where it matters, with the way on. */
export function NoticeBar({
  tone = 'info',
  children,
  action,
  onDismiss,
  className,
}: {
  tone?: 'info' | 'care';
  children: ReactNode;
  action?: ReactNode;
  onDismiss?: () => void;
  className?: string;
}) {
  const Sign = tone === 'care' ? CircleAlert : Info;
  return (
    <div
      role="status"
      className={clsx(
        'flex min-h-12 items-center gap-3 rounded-control px-4 py-1.5',
        tone === 'care' ? 'bg-care-wash' : 'bg-accent-wash',
        className,
      )}
    >
      <Sign
        aria-hidden="true"
        className={clsx('size-4.5 shrink-0', tone === 'care' ? 'text-care' : 'text-accent')}
      />
      <div className="min-w-0 flex-1 py-1">{children}</div>
      {action && <div className="flex shrink-0 gap-2">{action}</div>}
      {onDismiss && (
        <IconButton label="Dismiss" onClick={onDismiss} className="-mr-2">
          <X />
        </IconButton>
      )}
    </div>
  );
}
