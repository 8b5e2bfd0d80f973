import type { KeyboardEvent } from 'react';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { HitRow } from './hit-row.tsx';
import type { SearchState } from './search-store.ts';

const hitLinks = () => [...document.querySelectorAll<HTMLElement>('[data-hit]')];

/** Puts the focus on the first answer that was found. */
export function focusFirstHit(): void {
  hitLinks()[0]?.focus();
}

function onHitKey(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const links = hitLinks();
  const next = links.indexOf(event.currentTarget) + by;
  if (next < 0) document.getElementById('transcript-search')?.focus();
  else links[next]?.focus();
  event.preventDefault();
}

const countText = (total: number, shown: number) => {
  if (total === 1) return 'Said in one answer';
  return `Said in ${total} answers${shown < total ? `; the newest ${shown} are shown` : ''}`;
};

/** The answers in which it was said, newest first; or that there are none. */
export function FoundAnswers({ state: { hits, total, searched, error } }: { state: SearchState }) {
  if (error) return <EmptyState title="The search did not work">{error.message}</EmptyState>;
  return (
    <section aria-label="Found" data-searched={searched} className="mt-6 min-h-48">
      <p role="status" className="tabular text-note text-quiet">
        {searched !== null && hits.length > 0 && countText(total, hits.length)}
        {searched !== null && hits.length === 0 && <span className="sr-only">Nothing found</span>}
      </p>
      {hits.length > 0 ? (
        <ul className="-mx-3 mt-2 divide-y divide-line border-line border-y">
          {hits.map((hit) => (
            <HitRow key={hit.attemptId} hit={hit} onKeyDown={onHitKey} />
          ))}
        </ul>
      ) : (
        searched !== null && (
          <EmptyState title="Not said in any answer">
            Try fewer words, or the beginning of one. Words in quotation marks have to follow each other.
          </EmptyState>
        )
      )}
    </section>
  );
}
