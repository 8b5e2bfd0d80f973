import type { Player } from '#renderer/stores/player-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Criterion } from '#shared/bank/question.ts';
import type { CorrectionBody } from '#shared/practice/correction.ts';
import type { AssumptionRow } from '#shared/report/report.ts';
import { correctionText } from './correction-text.ts';
import { useCorrections } from './corrections.tsx';
import { PlayQuote } from './play-quote.tsx';

const startOf = (body: CorrectionBody): number | null =>
  body.type === 'finding' ? null : (body.place?.startMs ?? null);

/** Everything the user corrected here, the latest first, each with its way back. */
export function CorrectionsList({
  criteria,
  assumptions,
  player,
}: {
  criteria: readonly Criterion[];
  assumptions: readonly AssumptionRow[];
  player: Player | null;
}) {
  const { made, undo } = useCorrections();
  if (made.length === 0) return null;
  return (
    <section>
      <h2 className="text-note text-quiet">Your corrections</h2>
      <ul className="mt-1.5 flex flex-col gap-1">
        {made.toReversed().map(({ id, body }) => {
          const text = correctionText(body, criteria, assumptions);
          const startMs = startOf(body);
          return (
            <li key={id} className="flex items-baseline gap-3">
              <span className="min-w-0 flex-1 break-words">
                {text}
                {startMs !== null && (
                  <span className="ml-2.5">
                    <PlayQuote quote={null} startMs={startMs} player={player} />
                  </span>
                )}
              </span>
              <Button
                tone="plain"
                className="-mr-2 h-7! px-2!"
                aria-label={`Undo: ${text}`}
                onClick={() => undo(id)}
              >
                Undo
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
