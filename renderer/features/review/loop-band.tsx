import { useStore } from 'zustand';
import type { Player } from '#renderer/stores/player-store.ts';

/** Over the waveform: what is played again and again, or where that is to begin. */
export function LoopBand({ player }: { player: Player }) {
  const loop = useStore(player.store, (state) => state.loop);
  const fromMs = useStore(player.store, (state) => state.loopFromMs);
  const durationMs = useStore(player.store, (state) => Math.max(1, state.durationMs));
  const percent = (ms: number) => `${(100 * ms) / durationMs}%`;
  if (loop) {
    return (
      <span
        aria-hidden="true"
        data-loop=""
        style={{ left: percent(loop.startMs), width: percent(loop.endMs - loop.startMs) }}
        className="pointer-events-none absolute -inset-y-1 min-w-1 rounded-mark border-2 border-accent bg-accent/15"
      />
    );
  }
  return (
    fromMs !== null && (
      <span
        aria-hidden="true"
        style={{ left: percent(fromMs) }}
        className="pointer-events-none absolute -inset-y-1 border-accent border-l-2 border-dashed"
      />
    )
  );
}
