import { useState } from 'react';
import { useStore } from 'zustand';
import type { Player } from '#renderer/stores/player-store.ts';
import { clockText } from '#renderer/ui/time-text.ts';
import { CodeReplay } from './code-replay.tsx';
import type { CodeVersions } from './code-versions.ts';
import { LaneRow, laneNames } from './lane-row.tsx';
import type { Lane } from './lanes.ts';
import { LoopBand } from './loop-band.tsx';
import { PlayCursor } from './play-cursor.tsx';
import { CodeButton, LoopButton, PlayButton, RateButton, SilenceButton } from './player-controls.tsx';
import { Waveform } from './waveform.tsx';

/** In a window this low the text needs the room more than the lanes. */
const hiddenWhenFlat = '[@media(max-height:30rem)]:hidden';

/** The recording as a picture, with what lies where in it. It stays in sight while the transcript scrolls. */
export function PlayerBar({
  player,
  attemptId,
  lanes,
  code,
  onLoop,
}: {
  player: Player;
  attemptId: string;
  lanes: readonly Lane[];
  /** The code as it was; null where the question has none. */
  code: CodeVersions | null;
  onLoop(): void;
}) {
  const failed = useStore(player.store, (state) => state.failed);
  const [codeShown, showCode] = useState(false);
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
            <span
              key={lane.id}
              aria-hidden="true"
              className={`h-4 text-[0.75rem] text-quiet leading-4 ${hiddenWhenFlat}`}
            >
              {laneNames[lane.id]}
            </span>
          ))}
        </div>
        <div className="relative min-w-0 flex-1">
          <div className="relative h-12">
            {failed ? (
              <p role="alert" className="flex h-full items-center text-quiet">
                The recording cannot be played. Its file may be gone from the storage folder.
              </p>
            ) : (
              <Waveform player={player} attemptId={attemptId} />
            )}
            <LoopBand player={player} />
          </div>
          {lanes.map((lane) => (
            <div key={lane.id} className={hiddenWhenFlat}>
              <LaneRow lane={lane} player={player} />
            </div>
          ))}
          <PlayCursor player={player} />
        </div>
        <div className="shrink-0">
          <Times player={player} />
          <div className="flex justify-end gap-1">
            {code && <CodeButton on={codeShown} onPress={() => showCode((shown) => !shown)} />}
            <SilenceButton player={player} />
            <LoopButton player={player} onPress={onLoop} />
          </div>
        </div>
      </div>
      {code && codeShown && <CodeReplay player={player} code={code} />}
    </section>
  );
}

function Times({ player }: { player: Player }) {
  const time = useStore(player.store, (state) => clockText(state.timeMs));
  const duration = useStore(player.store, (state) => clockText(state.durationMs));
  return (
    <p className="tabular flex h-12 items-center justify-end gap-1 font-mono text-note text-quiet">
      <span className="text-ink">{time}</span>/ {duration}
    </p>
  );
}
