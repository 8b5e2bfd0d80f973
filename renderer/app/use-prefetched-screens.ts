import { useEffect } from 'react';
import type { LazyScreen } from './lazy-screen.tsx';
import { useLibrary } from './stores/stores.tsx';

/** How long the first screen has the machine to itself once its library is there, in milliseconds. */
const QUIET_MS = 500;

/** Fetches these screens, one after the other, so that the first visit waits for nothing either. */
export function usePrefetchedScreens(screens: readonly Pick<LazyScreen<never>, 'fetch'>[]): void {
  const isReady = useLibrary((state) => state.phase === 'ready');
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(async () => {
      // What cannot be fetched now is asked for again by who goes there.
      for (const screen of screens) await screen.fetch().catch(() => {});
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [isReady, screens]);
}
