import { clsx } from 'clsx';
import { Progress as Radix } from 'radix-ui';

/** How far something has come, 0..1; null when nobody can know. */
export function Progress({
  label,
  fraction,
  className,
}: {
  label: string;
  fraction: number | null;
  className?: string;
}) {
  const percent = fraction === null ? null : Math.round(fraction * 100);
  return (
    <Radix.Root
      aria-label={label}
      value={percent}
      max={100}
      className={clsx('h-1 overflow-hidden rounded-full bg-line', className)}
    >
      <Radix.Indicator
        className="h-full origin-left rounded-full bg-accent transition-transform"
        style={{ transform: `scaleX(${(percent ?? 30) / 100})` }}
      />
    </Radix.Root>
  );
}
