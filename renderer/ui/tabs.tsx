import { clsx } from 'clsx';
import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

/** Several pages in one place; arrow keys go from one to the next. */
export function Tabs({
  tabs,
  value,
  onChange,
  label,
  className,
}: {
  tabs: readonly Tab[];
  value: string;
  onChange(id: string): void;
  label: string;
  className?: string;
}) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className={clsx('min-w-0', className)}>
      <Radix.List aria-label={label} className="flex gap-5 border-line border-b">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.id}
            value={tab.id}
            className="-mb-px border-transparent border-b-2 py-2 text-quiet transition-colors hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id} className="pt-4">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
