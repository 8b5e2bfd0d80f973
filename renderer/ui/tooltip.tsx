import { Tooltip } from 'radix-ui';
import type { ReactElement } from 'react';

/** Stands once above everything that has tips. */
export const TipProvider = Tooltip.Provider;

/** A short note on hover and focus. What matters is never said in a tip alone. */
export function Tip({
  text,
  side = 'top',
  children,
}: {
  text: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  children: ReactElement;
}) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-w-72 animate-appear rounded-control bg-ink px-2.5 py-1 text-note text-paper"
        >
          {text}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
