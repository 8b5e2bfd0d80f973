import { useEffect, useState } from 'react';
import { createPlayer, type Player } from '#renderer/stores/player-store.ts';

/** Calls back at every painted frame; returns what ends it. */
function frames(frame: () => void): () => void {
  let handle = requestAnimationFrame(function again() {
    frame();
    handle = requestAnimationFrame(again);
  });
  return () => cancelAnimationFrame(handle);
}

/** A player on this audio element for as long as it is there. */
export function usePlayer(media: HTMLAudioElement | null, durationMs: number): Player | null {
  const [player, setPlayer] = useState<Player | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sound says its length itself once it is read
  useEffect(() => {
    if (!media) return;
    const made = createPlayer(media, durationMs, frames);
    setPlayer(made);
    return () => {
      made.end();
      setPlayer(null);
    };
  }, [media]);
  return player;
}
