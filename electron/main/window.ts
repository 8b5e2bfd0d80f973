import { BrowserWindow, screen } from 'electron';
import type { StoredObject } from '../backend/settings/settings-store.ts';
import { ORIGIN } from './origin.ts';
import { boundsFor, MIN_SIZE } from './window-bounds.ts';

/** Opens the one window of the app. It shows itself when it has something to show. */
export function openWindow({ preload, store }: { preload: string; store: StoredObject }): BrowserWindow {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...boundsFor(store, workAreas),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Dry Run',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // They would load from devtools://; a browser on the loopback address has its own.
      devTools: false,
      // An answer goes on while another window is in front.
      backgroundThrottling: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  // What went wrong is told by `did-fail-load`.
  window.loadURL(`${ORIGIN}/`).catch(() => {});
  return window;
}
