import { useId, useState } from 'react';
import type { Player } from '#renderer/stores/player-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Criterion } from '#shared/bank/question.ts';
import type { Finding } from '#shared/report/report.ts';
import { PlayQuote } from './play-quote.tsx';

/** The id of the card of a rank, which the keys 1 to 3 go to. */
export const findingCardId = (rank: number) => `finding-${rank}`;

/** One thing worth working on: what was noticed, the way on, the moment, and why it is said. */
export function FindingCard({
  finding,
  criterion,
  player,
  onTryAgain,
}: {
  finding: Finding;
  criterion: Criterion | null;
  player: Player | null;
  onTryAgain(): void;
}) {
  const [whyShown, setWhyShown] = useState(false);
  const why = useId();
  return (
    <li
      id={findingCardId(finding.rank)}
      tabIndex={-1}
      className="flex h-full flex-col rounded-sheet border border-line bg-sheet px-5 pt-4 pb-3"
    >
      <h2 className="flex items-baseline gap-2.5">
        <span aria-hidden="true" className="tabular font-regular text-note text-faint">
          {finding.rank}
        </span>
        {finding.title}
      </h2>
      <p className="mt-2 font-serif text-quiet">{finding.followUp}</p>
      {finding.startMs !== null && (
        <div className="mt-2 flex">
          <PlayQuote quote={finding.quote} startMs={finding.startMs} player={player} lines={2} />
        </div>
      )}
      <div className="mt-auto flex items-center gap-1 pt-3">
        <Button onClick={onTryAgain} aria-label={`Try again: ${finding.title}`}>
          Try again
        </Button>
        <Button
          tone="plain"
          aria-expanded={whyShown}
          aria-controls={why}
          onClick={() => setWhyShown((shown) => !shown)}
        >
          Why
        </Button>
      </div>
      <div id={why} hidden={!whyShown} className="mt-2 border-line border-t pt-3 pb-1 text-note text-quiet">
        <p>{finding.because}</p>
        {criterion && <p className="mt-2">It counts as heard when: {lowerFirst(criterion.heardWhen)}</p>}
        <p className="mt-2 font-mono text-faint">{finding.rule}</p>
      </div>
    </li>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
