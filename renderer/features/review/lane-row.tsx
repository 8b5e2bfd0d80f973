import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { LEAD_MS, type Player } from '#renderer/stores/player-store.ts';
import { clockText } from '#renderer/ui/time-text.ts';
import { LaneMarks } from './lane-marks.tsx';
import { meantItem, stepIndex } from './lane-shapes.ts';
import type { Lane } from './lanes.ts';

export const laneNames: Record<Lane['id'], string> = {
  phases: 'Phases',
  fillers: 'Fillers',
  claims: 'Claims',
  pauses: 'Pauses',
  evidence: 'Heard',
  code: 'Code',
};

/** What is heard began a little before the mark that was asked for, and a key pressed again means the next one. */
const SAME_MS = LEAD_MS + 100;

/** One kind of thing along the recording. A click plays it; with the keyboard the arrows go from one to the next. */
export function LaneRow({ lane, player }: { lane: Lane; player: Player }) {
  const durationMs = useStore(player.store, (state) => state.durationMs);
  const items = useMemo(() => lane.items.toSorted((a, b) => a.startMs - b.startMs), [lane.items]);
  const [index, setIndex] = useState(0);
  const item = items[Math.min(index, items.length - 1)];

  const momentAt = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return ((event.clientX - left) / Math.max(1, width)) * durationMs;
  };
  const goTo = (next: number) => {
    const target = items[next];
    if (!target) return;
    setIndex(next);
    player.playFrom(target.startMs);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const now = player.store.getState().timeMs;
    const keys: Record<string, () => void> = {
      ArrowRight: () => goTo(stepIndex(items, now + SAME_MS, 1)),
      ArrowLeft: () => goTo(stepIndex(items, now - SAME_MS, -1)),
      Home: () => goTo(0),
      End: () => goTo(items.length - 1),
      Enter: () => goTo(index),
      ' ': player.toggle,
    };
    const does = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey ? null : keys[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  };
  const place = item ? `${item.label}, ${clockText(item.startMs)}, ${index + 1} of ${items.length}` : 'none';
  return (
    <div
      role="slider"
      tabIndex={items.length > 0 ? 0 : -1}
      aria-label={laneNames[lane.id]}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, items.length)}
      aria-valuenow={index + 1}
      aria-valuetext={place}
      aria-disabled={items.length === 0}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => {
        event.currentTarget.title = meantItem(items, momentAt(event), durationMs)?.label ?? '';
      }}
      onPointerUp={(event) => {
        const at = momentAt(event);
        player.playFrom(meantItem(items, at, durationMs)?.startMs ?? at);
      }}
      className="relative h-4 cursor-pointer rounded-mark hover:bg-hover"
    >
      <LaneMarks id={lane.id} items={items} durationMs={durationMs} />
    </div>
  );
}
