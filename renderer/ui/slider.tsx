import { clsx } from 'clsx';
import { Slider as Radix } from 'radix-ui';

/** A value on a line, for instance the place in a recording. `valueText` is what a screen reader says. */
export function Slider({
  label,
  value,
  min = 0,
  max,
  step = 1,
  valueText,
  onChange,
  className,
}: {
  label: string;
  value: number;
  min?: number;
  max: number;
  step?: number;
  valueText?: string;
  onChange(value: number): void;
  className?: string;
}) {
  return (
    <Radix.Root
      value={[value]}
      min={min}
      max={max}
      step={step}
      onValueChange={([next]) => next !== undefined && onChange(next)}
      className={clsx('relative flex h-6 touch-none select-none items-center', className)}
    >
      <Radix.Track className="relative h-1 flex-1 rounded-full bg-line">
        <Radix.Range className="absolute h-full rounded-full bg-accent" />
      </Radix.Track>
      <Radix.Thumb
        aria-label={label}
        {...(valueText === undefined ? {} : { 'aria-valuetext': valueText })}
        className="block size-4 rounded-full border-2 border-accent bg-sheet"
      />
    </Radix.Root>
  );
}
