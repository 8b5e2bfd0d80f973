/** Keeps the screen awake while something is recorded. */
export interface WakeLock {
  /** Asks for it, and again whenever the window comes back to the front. */
  hold(): void;
  release(): void;
}

/** The browser's wake lock. Where there is none, or it is refused, recording goes on without. */
export function createWakeLock(): WakeLock {
  let wanted = false;
  let sentinel: WakeLockSentinel | null = null;

  async function acquire(): Promise<void> {
    if (!wanted || sentinel || document.visibilityState !== 'visible') return;
    try {
      const lock = await navigator.wakeLock?.request('screen');
      if (!lock) return;
      if (!wanted) return void lock.release();
      sentinel = lock;
      lock.addEventListener('release', () => {
        sentinel = null;
      });
    } catch {
      // Refused, for instance on low battery.
    }
  }
  const onVisible = () => void acquire();

  return {
    hold() {
      if (wanted) return;
      wanted = true;
      document.addEventListener('visibilitychange', onVisible);
      void acquire();
    },
    release() {
      wanted = false;
      document.removeEventListener('visibilitychange', onVisible);
      void sentinel?.release();
      sentinel = null;
    },
  };
}
