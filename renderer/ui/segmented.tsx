import { ToggleGroup } from 'radix-ui';

/** One of a few, all of them in sight. Something is always chosen. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChange(value: T): void;
}) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => next && onChange(next as T)}
      className="inline-flex rounded-control bg-desk p-0.5"
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className="h-8 rounded-[4px] px-3.5 text-quiet transition-colors hover:text-ink data-[state=on]:bg-sheet data-[state=on]:text-ink data-[state=on]:shadow-[0_0_0_1px_var(--color-edge)]"
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
