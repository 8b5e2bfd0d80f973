import { useEffect, useMemo, useState } from 'react';
import { useStores } from '#renderer/app/stores/stores.tsx';
import { createPlayer, type Player, RATES } from '#renderer/stores/player-store.ts';
import { longPauses } from '#shared/transcript/pauses.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';

/** Calls back at every painted frame; returns what ends it. */
function frames(frame: () => void): () => void {
  let handle = requestAnimationFrame(function again() {
    frame();
    handle = requestAnimationFrame(again);
  });
  return () => cancelAnimationFrame(handle);
}

/**
 * A player on this audio element for as long as it is there. It plays as the last answer was played: how fast, and
 * over silences or not.
 */
export function usePlayer(
  media: HTMLAudioElement | null,
  durationMs: number,
  transcript: Transcript | null,
): Player | null {
  const { settings } = useStores();
  const [player, setPlayer] = useState<Player | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sound says its length itself once it is read
  useEffect(() => {
    if (!media) return;
    const made = createPlayer(media, durationMs, frames);
    const { rate, skipSilences } = settings.getState().settings.playback;
    if (RATES.includes(rate)) made.setRate(rate);
    made.skipSilences(skipSilences);
    setPlayer(made);
    return () => {
      made.end();
      setPlayer(null);
    };
  }, [media, settings]);

  useEffect(() => {
    if (!player) return;
    return player.store.subscribe((now, before) => {
      if (now.rate === before.rate && now.skipsSilences === before.skipsSilences) return;
      const playback = { rate: now.rate, skipSilences: now.skipsSilences };
      // Where it cannot be kept it holds for this answer all the same.
      void settings
        .getState()
        .change({ playback })
        .catch(() => {});
    });
  }, [player, settings]);

  const silences = useMemo(() => (transcript ? longPauses(transcript) : []), [transcript]);
  useEffect(() => player?.setSilences(silences), [player, silences]);
  return player;
}
