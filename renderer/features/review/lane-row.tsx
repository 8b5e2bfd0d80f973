import { clsx } from 'clsx';
import type { MouseEvent } from 'react';
import { useStore } from 'zustand';
import type { Player } from '#renderer/stores/player-store.ts';
import type { Lane, LaneItem } from './lanes.ts';

export const laneNames: Record<Lane['id'], string> = {
  phases: 'Phases',
  fillers: 'Fillers',
  claims: 'Claims',
  pauses: 'Pauses',
  evidence: 'Heard',
};

/** The same shapes as in the text: dots, gaps, side bars. */
const shapes: Record<Lane['id'], string> = {
  phases: 'h-full border-line border-l pl-1 truncate text-[0.75rem] text-quiet leading-4',
  fillers: 'size-[5px] -translate-x-1/2 rounded-full bg-mark-filler',
  claims: 'h-[3px] min-w-[5px] rounded-[1px] bg-mark-hedge',
  pauses: 'h-[3px] min-w-[3px] rounded-full bg-faint',
  evidence: 'h-[5px] min-w-[3px] rounded-[1px] bg-mark-evidence',
};
const hollow = 'border border-dotted border-mark-filler bg-transparent!';
const unsure = 'border border-dashed border-mark-evidence bg-transparent!';

/** A click this close to a mark means the mark, as a share of the lane. */
const NEAR = 0.006;

function meant(items: readonly LaneItem[], at: number, durationMs: number): LaneItem | undefined {
  const near = NEAR * durationMs;
  return items.findLast((item) => item.startMs - near <= at && at <= item.endMs + near);
}

/** One kind of thing along the recording. The keyboard reaches the same moments with N and F. */
export function LaneRow({ lane, player }: { lane: Lane; player: Player }) {
  const durationMs = useStore(player.store, (state) => state.durationMs);
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const at = ((event.clientX - left) / width) * durationMs;
    player.playFrom(meant(lane.items, at, durationMs)?.startMs ?? at);
  };
  const percent = (ms: number) => `${(100 * ms) / Math.max(1, durationMs)}%`;
  return (
    <div
      aria-hidden="true"
      onClick={onClick}
      className="relative h-4 cursor-pointer rounded-mark hover:bg-hover"
    >
      {lane.items.map((item) => (
        <span key={`${item.startMs} ${item.label}`}>
          <span
            title={item.label}
            style={{
              left: percent(item.startMs),
              ...(lane.id === 'fillers' ? {} : { width: percent(item.endMs - item.startMs) }),
            }}
            className={clsx(
              'absolute top-1/2 -translate-y-1/2',
              shapes[lane.id],
              item.hollow && (lane.id === 'fillers' ? hollow : unsure),
            )}
          >
            {lane.id === 'phases' && item.label}
          </span>
        </span>
      ))}
    </div>
  );
}
