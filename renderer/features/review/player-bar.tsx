import { Pause, Play } from 'lucide-react';
import { useStore } from 'zustand';
import { type Player, RATES } from '#renderer/stores/player-store.ts';
import { clockText } from '#renderer/ui/time-text.ts';
import { LaneRow, laneNames } from './lane-row.tsx';
import type { Lane } from './lanes.ts';
import { PlayCursor } from './play-cursor.tsx';
import { Waveform } from './waveform.tsx';

/** In a window this low the text needs the room more than the lanes. */
const hiddenWhenFlat = '[@media(max-height:30rem)]:hidden';

/** The recording as a picture, with what lies where in it. It stays in sight while the transcript scrolls. */
export function PlayerBar({
  player,
  attemptId,
  lanes,
}: {
  player: Player;
  attemptId: string;
  lanes: readonly Lane[];
}) {
  const failed = useStore(player.store, (state) => state.failed);
  return (
    <section
      aria-label="Player"
      id="player"
      className="sticky z-20 border-line bg-paper py-3 max-wide:-mx-6 max-wide:bottom-0 max-wide:order-last max-wide:border-t max-wide:px-6 wide:top-0 wide:mt-6 wide:border-y"
    >
      <div className="flex gap-4">
        <div className="flex w-20 shrink-0 flex-col">
          <div className="flex h-12 items-center gap-1.5">
            <PlayButton player={player} />
            <RateButton player={player} />
          </div>
          {lanes.map((lane) => (
            <span key={lane.id} className={`h-4 text-[0.75rem] text-quiet leading-4 ${hiddenWhenFlat}`}>
              {laneNames[lane.id]}
            </span>
          ))}
        </div>
        <div className="relative min-w-0 flex-1">
          <div className="h-12">
            {failed ? (
              <p role="alert" className="flex h-full items-center text-quiet">
                The recording cannot be played. Its file may be gone from the storage folder.
              </p>
            ) : (
              <Waveform player={player} attemptId={attemptId} />
            )}
          </div>
          {lanes.map((lane) => (
            <div key={lane.id} className={hiddenWhenFlat}>
              <LaneRow lane={lane} player={player} />
            </div>
          ))}
          <PlayCursor player={player} />
        </div>
        <Times player={player} />
      </div>
    </section>
  );
}

function PlayButton({ player }: { player: Player }) {
  const playing = useStore(player.store, (state) => state.playing);
  const Sign = playing ? Pause : Play;
  return (
    <button
      type="button"
      aria-label={playing ? 'Pause' : 'Play'}
      onClick={player.toggle}
      className="inline-flex size-10 items-center justify-center rounded-full bg-accent text-on-accent transition-colors hover:bg-accent-strong"
    >
      <Sign aria-hidden="true" className={playing ? 'size-4 fill-current' : 'ml-0.5 size-4 fill-current'} />
    </button>
  );
}

/** Steps through the speeds, and round to the slowest after the fastest. */
function RateButton({ player }: { player: Player }) {
  const rate = useStore(player.store, (state) => state.rate);
  const next = RATES[(RATES.indexOf(rate) + 1) % RATES.length] ?? 1;
  return (
    <button
      type="button"
      aria-label={`Speed ${rate}. Change to ${next}`}
      onClick={() => player.setRate(next)}
      className="tabular rounded-control px-1 py-1 text-note text-quiet transition-colors hover:bg-hover hover:text-ink"
    >
      {rate}×
    </button>
  );
}

function Times({ player }: { player: Player }) {
  const time = useStore(player.store, (state) => clockText(state.timeMs));
  const duration = useStore(player.store, (state) => clockText(state.durationMs));
  return (
    <p className="tabular flex h-12 shrink-0 items-center gap-1 font-mono text-note text-quiet">
      <span className="text-ink">{time}</span>/ {duration}
    </p>
  );
}
