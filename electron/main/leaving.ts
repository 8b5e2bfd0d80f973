import type { App, BrowserWindow } from 'electron';
import { describeFault } from '../backend/app/log.ts';
import type { Log } from '../backend/services.ts';

/** Longest wait for recordings and writes before the app goes anyway, in milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * Quitting, whichever way it begins (the window's closing is the wish to quit): what is being recorded is
 * finished and everything closed, and only then the app ends. Nobody is asked: the answer is kept, and the
 * next start offers to go on with it. `leaveNow` does the same for signals; `holdAndLeave` for events that can be
 * held up, as the end of the whole system.
 */
export function quitProperly(deps: {
  app: Pick<App, 'on' | 'exit'>;
  window: BrowserWindow;
  /** Finishes recordings and closes everything. */
  close: () => Promise<void>;
  log: Log;
}): { leaveNow(): void; holdAndLeave(event: { preventDefault(): void }): void } {
  const { app, window, close, log } = deps;
  let leaving = false;

  async function leave(): Promise<void> {
    if (leaving) return;
    leaving = true;
    const late = setTimeout(() => app.exit(1), PATIENCE_MS);
    await close().catch((fault) => log.error('Closing failed', { fault: describeFault(fault) }));
    clearTimeout(late);
    app.exit(0);
  }

  const holdAndLeave = (event: { preventDefault(): void }) => {
    event.preventDefault();
    void leave();
  };
  app.on('before-quit', holdAndLeave);
  app.on('window-all-closed', () => void leave());
  window.on('close', holdAndLeave);
  // A page that objects to being left would keep the window open without a word.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  return { leaveNow: () => void leave(), holdAndLeave };
}
