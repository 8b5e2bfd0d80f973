import type { ReactNode } from 'react';
import type { Player } from '#renderer/stores/player-store.ts';
import type { Evidence } from '#shared/report/report.ts';
import { ChangedNote } from './changed-note.tsx';
import { PlayQuote } from './play-quote.tsx';

export type Sign = 'heard' | 'unsure' | 'not-heard';

/** Full, half or empty. */
function PointSign({ sign }: { sign: Sign }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="mt-1 size-4 text-mark-evidence">
      <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {sign === 'heard' && <circle cx="8" cy="8" r="5" fill="currentColor" />}
      {sign === 'unsure' && <path d="M8 3a5 5 0 0 0 0 10z" fill="currentColor" />}
    </svg>
  );
}

/** A point with how far it was heard, and the words that show it. */
export function PointLine({
  sign,
  label,
  aside,
  evidence,
  changed,
  player,
  children,
}: {
  sign: Sign;
  label: string;
  /** A word or two behind the label, quietly. */
  aside?: string | undefined;
  evidence: Evidence | null;
  changed: boolean;
  player: Player | null;
  children?: ReactNode;
}) {
  return (
    <div className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2.5">
      <PointSign sign={sign} />
      <div className="min-w-0">
        <p>
          {label}
          {aside && <span className="text-note text-quiet"> · {aside}</span>}
        </p>
        {evidence && evidence.startMs !== null && (
          <PlayQuote quote={evidence.text} startMs={evidence.startMs} player={player} lines={2} />
        )}
        {children}
        <ChangedNote shown={changed} />
      </div>
    </div>
  );
}

/** Points under a small heading; nothing where there are none. */
export function PointGroup<Item>({
  title,
  note,
  items,
  keyOf,
  children,
}: {
  title: string;
  /** What holds for each of them, said once. */
  note?: string;
  items: readonly Item[];
  keyOf(item: Item): string;
  children(item: Item): ReactNode;
}) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="text-note text-quiet">{title}</h2>
      {note && <p className="text-note text-quiet">{note}</p>}
      <ul className="mt-1.5 flex flex-col gap-2.5">
        {items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
    </section>
  );
}
