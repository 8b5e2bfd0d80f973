import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';

/** One of many. Radix knows no empty value, so options need a value of at least one character. */
export function Select({
  label,
  value,
  options,
  onChange,
  disabled = false,
}: {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChange(value: string): void;
  disabled?: boolean;
}) {
  return (
    <Radix.Root value={value} onValueChange={onChange} disabled={disabled}>
      <Radix.Trigger
        aria-label={label}
        className="inline-flex h-9 w-80 max-w-full items-center gap-2 rounded-control border border-edge bg-sheet pr-2.5 pl-3 text-left transition-colors hover:bg-hover disabled:opacity-50"
      >
        <span className="min-w-0 flex-1 truncate">
          <Radix.Value />
        </span>
        <Radix.Icon asChild>
          <ChevronDown aria-hidden="true" className="size-4 text-quiet" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          className="z-50 max-h-80 w-(--radix-select-trigger-width) animate-appear overflow-hidden rounded-control border border-line bg-sheet shadow-lifted"
        >
          <Radix.Viewport className="p-1">
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                className="flex cursor-pointer items-center gap-2 rounded-[4px] py-1.5 pr-2 pl-2 outline-none data-[highlighted]:bg-hover"
              >
                <span className="w-4 shrink-0 text-accent">
                  <Radix.ItemIndicator>
                    <Check aria-hidden="true" className="size-4" />
                  </Radix.ItemIndicator>
                </span>
                <Radix.ItemText>{option.label}</Radix.ItemText>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
