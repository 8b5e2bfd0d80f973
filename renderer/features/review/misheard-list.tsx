import type { Player } from '#renderer/stores/player-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Word } from '#shared/transcript/transcript.ts';
import { useCorrections } from './corrections.tsx';
import type { ReadTerm } from './misheard.ts';
import { PlayQuote } from './play-quote.tsx';
import { setBack } from './set-back.ts';

/** The terms that stand in the place of what was heard, each with its way back. Folded: the text shows them too. */
export function MisheardList({
  terms,
  heard,
  player,
}: {
  terms: readonly ReadTerm[];
  heard: readonly Word[];
  player: Player | null;
}) {
  const { correct } = useCorrections();
  if (terms.length === 0) return null;
  return (
    <details className="mt-8 max-w-measure text-note roomy:ml-[10.5rem]">
      <summary className="w-fit rounded-control px-1 -ml-1 text-quiet hover:text-accent">
        {terms.length === 1 ? '1 term put right' : `${terms.length} terms put right`}
      </summary>
      <ul className="mt-1.5 flex flex-col gap-1 text-body">
        {terms.map((term) => (
          <li key={term.range[0]} className="flex items-baseline gap-3">
            <span className="min-w-0 flex-1 break-words">
              {term.term}, heard as “{term.heard}”
              {term.startMs !== null && (
                <span className="ml-2.5">
                  <PlayQuote quote={null} startMs={term.startMs} player={player} />
                </span>
              )}
            </span>
            <Button
              tone="plain"
              className="-mr-2 h-7! px-2!"
              aria-label={`Set back to “${term.heard}”`}
              onClick={() => setBack(term, heard, correct)}
            >
              Set back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
