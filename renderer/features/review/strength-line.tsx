import type { Player } from '#renderer/stores/player-store.ts';
import type { Strength } from '#shared/report/report.ts';
import { PlayQuote } from './play-quote.tsx';

/** A true thing worth keeping, before anything else. */
export function StrengthLine({ strength, player }: { strength: Strength | null; player: Player | null }) {
  if (!strength) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-reading">
      <span>{strength.title}</span>
      {strength.startMs !== null && (
        <PlayQuote quote={strength.quote} startMs={strength.startMs} player={player} />
      )}
    </p>
  );
}
