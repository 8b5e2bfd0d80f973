import { useEffect, useRef } from 'react';
import type { Player } from '#renderer/stores/player-store.ts';

/** A line through waveform and lanes at the moment that is heard. Moved without drawing the rest anew. */
export function PlayCursor({ player }: { player: Player }) {
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const place = () => {
      const { timeMs, durationMs } = player.store.getState();
      if (line.current) line.current.style.left = `${(100 * timeMs) / Math.max(1, durationMs)}%`;
    };
    place();
    return player.store.subscribe(place);
  }, [player]);
  return (
    <span
      ref={line}
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 -ml-px w-0.5 rounded-full bg-accent"
    />
  );
}
