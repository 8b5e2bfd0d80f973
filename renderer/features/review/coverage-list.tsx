import type { ReactNode } from 'react';
import type { Player } from '#renderer/stores/player-store.ts';
import type { Criterion } from '#shared/bank/question.ts';
import type { CoverageRow } from '#shared/report/report.ts';
import { ChangedNote } from './changed-note.tsx';
import { useCorrections } from './corrections.tsx';
import { type CoverageItem, coverageGroups } from './coverage-groups.ts';
import { PlayQuote } from './play-quote.tsx';
import { SaidThis } from './said-this.tsx';
import { UnsureQuestion } from './unsure-question.tsx';

/** What was heard, what perhaps was, and what was not: with the words, never with a score. */
export function CoverageList({
  coverage,
  criteria,
  player,
  limited,
}: {
  coverage: readonly CoverageRow[];
  criteria: readonly Criterion[];
  player: Player | null;
  /** The answer could only be judged in part. */
  limited: boolean;
}) {
  const groups = coverageGroups(coverage, criteria, limited);
  return (
    <div className="flex flex-col gap-6">
      <Group title="Heard" items={groups.heard}>
        {(item) => <Line sign="heard" item={item} player={player} />}
      </Group>
      <Group title="Not sure" items={groups.unsure}>
        {(item) => (
          <Line sign="unsure" item={item} player={player}>
            <UnsureQuestion item={item} player={player} />
          </Line>
        )}
      </Group>
      <Group title="Not heard" items={groups.notHeard}>
        {(item) => (
          <Line sign="not-heard" item={item} player={player}>
            <p className="text-note text-quiet">{item.followUp}</p>
            {!item.byUser && <SaidThis item={item} />}
          </Line>
        )}
      </Group>
      {groups.beside.length > 0 && (
        <details className="text-note text-quiet">
          <summary className="w-fit rounded-control py-1 hover:text-ink">
            Also listened for ({groups.beside.length})
          </summary>
          <ul className="mt-1 flex flex-col gap-0.5 pl-4">
            {groups.beside.map((item) => (
              <li key={item.criterion} className="flex items-baseline justify-between gap-3">
                {item.label}
                {item.evidence && item.evidence.startMs !== null && (
                  <PlayQuote quote={null} startMs={item.evidence.startMs} player={player} />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Group({
  title,
  items,
  children,
}: {
  title: string;
  items: readonly CoverageItem[];
  children(item: CoverageItem): ReactNode;
}) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="text-note text-quiet">{title}</h2>
      <ul className="mt-1.5 flex flex-col gap-2.5">
        {items.map((item) => (
          <li key={item.criterion}>{children(item)}</li>
        ))}
      </ul>
    </section>
  );
}

type Sign = 'heard' | 'unsure' | 'not-heard';

/** Full, half or empty. */
function CoverageSign({ sign }: { sign: Sign }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="mt-1 size-4 text-mark-evidence">
      <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {sign === 'heard' && <circle cx="8" cy="8" r="5" fill="currentColor" />}
      {sign === 'unsure' && <path d="M8 3a5 5 0 0 0 0 10z" fill="currentColor" />}
    </svg>
  );
}

function Line({
  sign,
  item,
  player,
  children,
}: {
  sign: Sign;
  item: CoverageItem;
  player: Player | null;
  children?: ReactNode;
}) {
  const { changed } = useCorrections();
  const { evidence } = item;
  return (
    <div className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2.5">
      <CoverageSign sign={sign} />
      <div className="min-w-0">
        <p>{item.label}</p>
        {evidence && evidence.startMs !== null && (
          <PlayQuote quote={evidence.text} startMs={evidence.startMs} player={player} lines={2} />
        )}
        {children}
        <ChangedNote shown={changed.coverage.includes(item.criterion)} />
      </div>
    </div>
  );
}
