import type { App, BrowserWindow, Dialog } from 'electron';
import { describeFault } from '../backend/app/log.ts';
import type { Log } from '../backend/services.ts';

/** Longest wait for recordings and writes before the app goes anyway, in milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * Quitting, whichever way it begins (the window's closing is the wish to quit): while something is recorded
 * the user is asked, then the recording is finished and everything closed, and only then the app ends.
 * `leaveNow` quits without a question, as when the system ends.
 */
export function quitProperly(deps: {
  app: Pick<App, 'on' | 'exit'>;
  dialog: Pick<Dialog, 'showMessageBox'>;
  window: BrowserWindow;
  backend: { isRecording(): boolean };
  /** Finishes recordings and closes everything. */
  close: () => Promise<void>;
  log: Log;
}): { leaveNow(): void } {
  const { app, dialog, window, backend, close, log } = deps;
  let state: 'open' | 'asking' | 'closing' = 'open';

  async function leave(): Promise<void> {
    if (state === 'closing') return;
    state = 'closing';
    const late = setTimeout(() => app.exit(1), PATIENCE_MS);
    await close().catch((fault) => log.error('Closing failed', { fault: describeFault(fault) }));
    clearTimeout(late);
    app.exit(0);
  }

  async function askAndLeave(): Promise<void> {
    if (state !== 'open') return;
    if (backend.isRecording() && !window.isDestroyed()) {
      state = 'asking';
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message: 'You are still recording',
        detail: 'What you said so far is kept, and you can go on with this answer next time.',
        buttons: ['Go on recording', 'Close'],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      });
      // The system may have begun to end meanwhile.
      if (state !== 'asking') return;
      state = 'open';
      if (response === 0) return;
    }
    await leave();
  }

  const holdAndAsk = (event: { preventDefault(): void }) => {
    event.preventDefault();
    void askAndLeave();
  };
  app.on('before-quit', holdAndAsk);
  app.on('window-all-closed', () => void leave());
  window.on('close', holdAndAsk);
  // A page that objects to being left would keep the window open without a word.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  return { leaveNow: () => void leave() };
}
