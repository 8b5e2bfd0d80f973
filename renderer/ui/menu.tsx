import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** A list of things to do, behind one button. `trigger` is that button. */
export function Menu({ trigger, children }: { trigger: ReactNode; children: ReactNode }) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      {/* Where it is opened, and not at the end of the page: it belongs to that part of it. */}
      <Radix.Content
        align="end"
        sideOffset={4}
        className="z-50 min-w-56 animate-appear rounded-control border border-line bg-sheet p-1 shadow-lifted"
      >
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

const line =
  'flex cursor-pointer items-baseline justify-between gap-6 rounded-[4px] px-3 py-1.5 outline-none data-[highlighted]:bg-hover';

/** One of them; `note` stands quietly beside it. */
export function MenuItem({
  note,
  onSelect,
  children,
}: {
  note?: string;
  onSelect(): void;
  children: ReactNode;
}) {
  return (
    <Radix.Item onSelect={onSelect} className={line}>
      {children}
      {note && <span className="text-note text-quiet">{note}</span>}
    </Radix.Item>
  );
}

/** One that saves a file from this address. */
export function MenuDownload({ href, note, children }: { href: string; note?: string; children: ReactNode }) {
  return (
    <Radix.Item asChild className={line}>
      <a href={href} download>
        {children}
        {note && <span className="text-note text-quiet">{note}</span>}
      </a>
    </Radix.Item>
  );
}

export function MenuLine() {
  return <Radix.Separator className="my-1 h-px bg-line" />;
}
