import { useEffect } from 'react';
import { useLibrary } from './stores/stores.tsx';

/** How long the first screen has the machine to itself once its library is there, in milliseconds. */
const QUIET_MS = 500;

/** Fetches the screens that the navigation leads to, so that the first visit waits for nothing either. */
export function usePrefetchedScreens(): void {
  const isReady = useLibrary((state) => state.phase === 'ready');
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(async () => {
      // What cannot be fetched now is asked for again by who goes there.
      await import('#renderer/features/history/history-screen.tsx').catch(() => {});
      await import('#renderer/features/bank/bank-screen.tsx').catch(() => {});
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [isReady]);
}
