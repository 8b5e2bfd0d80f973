import { clsx } from 'clsx';
import { Slot } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { Tip } from './tooltip.tsx';

type Tone = 'primary' | 'secondary' | 'plain' | 'recording';

const tones: Record<Tone, string> = {
  /** The one thing to do next; one a screen. */
  primary: 'bg-fill text-on-fill hover:bg-fill-strong font-strong',
  secondary: 'border border-edge bg-sheet text-ink hover:bg-hover',
  plain: 'text-accent hover:bg-hover hover:text-accent-strong',
  /** Stops what the red stands for. */
  recording: 'bg-recording text-on-recording hover:brightness-95 font-strong',
};

export interface ButtonProps extends ComponentProps<'button'> {
  tone?: Tone;
  size?: 'regular' | 'large';
  /** Renders the child instead of a button, for links that look like one. */
  asChild?: boolean;
}

/** A button with a verb on it. */
export function Button({ tone = 'secondary', size = 'regular', asChild, className, ...rest }: ButtonProps) {
  const Element = asChild ? Slot.Root : 'button';
  return (
    <Element
      {...(asChild ? {} : { type: 'button' as const })}
      {...rest}
      className={clsx(
        'inline-flex shrink-0 items-center justify-center gap-2 whitespace-nowrap rounded-control transition-colors',
        'disabled:pointer-events-none disabled:opacity-50',
        size === 'large' ? 'h-11 px-5' : 'h-9 px-3.5',
        tones[tone],
        className,
      )}
    />
  );
}

/** A button with a sign only; its name is read aloud and shown on hover. */
export function IconButton({
  label,
  children,
  className,
  ...rest
}: Omit<ComponentProps<'button'>, 'aria-label'> & { label: string; children: ReactNode }) {
  return (
    <Tip text={label}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={clsx(
          'inline-flex size-9 shrink-0 items-center justify-center rounded-control text-quiet transition-colors',
          'hover:bg-hover hover:text-ink disabled:pointer-events-none disabled:opacity-50 [&_svg]:size-4.5',
          className,
        )}
      >
        {children}
      </button>
    </Tip>
  );
}
