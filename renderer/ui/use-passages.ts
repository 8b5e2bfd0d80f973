import { useEffect, useState } from 'react';
import { createPassagePlayer, type PassagePlayer } from '#renderer/stores/passage-player.ts';
import { mediaPath } from '#shared/contract/transport.ts';

function everyFrame(frame: () => void): () => void {
  let handle = requestAnimationFrame(function again() {
    handle = requestAnimationFrame(again);
    frame();
  });
  return () => cancelAnimationFrame(handle);
}

/** A player for passages of any attempts, for as long as the component is there; null for the moment before. */
export function usePassages(): PassagePlayer | null {
  const [player, setPlayer] = useState<PassagePlayer | null>(null);
  useEffect(() => {
    const made = createPassagePlayer((attemptId) => new Audio(mediaPath(attemptId)), everyFrame);
    setPlayer(made);
    return () => made.end();
  }, []);
  return player;
}
