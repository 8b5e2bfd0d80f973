import { clsx } from 'clsx';
import { Play } from 'lucide-react';
import type { Player } from '#renderer/stores/player-store.ts';
import { clockText } from '#renderer/ui/time-text.ts';

/** The time of a moment and the words there; pressing it plays them. */
export function PlayQuote({
  quote,
  startMs,
  player,
  lines = 1,
}: {
  quote: string | null;
  startMs: number;
  player: Player | null;
  lines?: 1 | 2 | 3;
}) {
  return (
    <button
      type="button"
      disabled={!player}
      onClick={() => player?.playFrom(startMs)}
      className="group -mx-1.5 inline-flex min-w-0 max-w-full items-baseline gap-2 rounded-control px-1.5 py-0.5 text-left text-body transition-colors hover:bg-hover"
    >
      <span className="tabular inline-flex shrink-0 items-center gap-1 text-accent text-note">
        <Play aria-hidden="true" className="size-3 fill-current" />
        <span className="sr-only">Play from </span>
        {clockText(startMs)}
      </span>
      {quote && (
        <span
          className={clsx(
            'min-w-0 font-serif text-quiet group-hover:text-ink',
            lines === 1 ? 'truncate' : lines === 2 ? 'line-clamp-2' : 'line-clamp-3',
          )}
        >
          “{quote}”
        </span>
      )}
    </button>
  );
}
