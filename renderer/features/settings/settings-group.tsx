import { type ReactNode, useId } from 'react';

/** A group of settings: its name and what it is about at the left, the controls at the right. */
export function SettingsGroup({
  name,
  title,
  note,
  children,
}: {
  /** What an address calls it. */
  name: string;
  title: string;
  note: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      id={`settings-${name}`}
      aria-labelledby={id}
      className="grid gap-x-16 gap-y-4 border-line border-t py-8 roomy:grid-cols-[17rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={id} tabIndex={-1} className="font-serif text-reading">
          {title}
        </h2>
        <p className="mt-1 text-note text-quiet">{note}</p>
      </div>
      <div className="flex min-w-0 flex-col items-start gap-4">{children}</div>
    </section>
  );
}
