import { useEffect, useRef } from 'react';
import { useSearch } from 'wouter';
import type { Player } from '#renderer/stores/player-store.ts';
import { useShortcuts } from '#renderer/ui/shortcuts/use-shortcuts.ts';

/** A moment as an address has it: `?at=12340`, milliseconds. */
export function momentInAddress(query: string): number | null {
  const at = new URLSearchParams(query).get('at') ?? '';
  return /^\d{1,9}$/.test(at) ? Number(at) : null;
}

/**
 * Goes to the moment in the address once there is a player and the words: it stands there, in sight, and waits;
 * Enter plays from there. Another moment in the address is gone to as well.
 */
export function useOpenAt(player: Player | null, hasWords: boolean): void {
  const at = momentInAddress(useSearch());
  const gone = useRef<number | null>(null);
  useEffect(() => {
    if (at === null || !player || !hasWords || gone.current === at) return;
    gone.current = at;
    // Past the border, so that it is this word and not the one before.
    player.seek(at + 1);
  }, [at, player, hasWords]);
  const play = {
    keys: ['Enter'],
    label: 'Play from the words you looked for',
    run: () => at !== null && player?.playFrom(at),
  };
  useShortcuts('From the search', at === null ? [] : [play]);
}
