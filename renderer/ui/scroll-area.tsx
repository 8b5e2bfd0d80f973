import { clsx } from 'clsx';
import { ScrollArea as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** A part of the screen that scrolls by itself. It can be focused, so that the keyboard scrolls it too. */
export function ScrollArea({
  label,
  children,
  className,
}: {
  label: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <Radix.Root type="hover" className={clsx('relative min-h-0 overflow-hidden', className)}>
      <Radix.Viewport
        tabIndex={0}
        role="region"
        aria-label={label}
        className="size-full outline-offset-[-2px] [&>div]:!block"
      >
        {children}
      </Radix.Viewport>
      <Radix.Scrollbar orientation="vertical" className="flex w-2 touch-none select-none p-0.5">
        <Radix.Thumb className="relative flex-1 rounded-full bg-line" />
      </Radix.Scrollbar>
    </Radix.Root>
  );
}
