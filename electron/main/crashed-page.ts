import { type BrowserWindow, dialog } from 'electron';
import type { Log } from '../backend/services.ts';

/** A page that crashes again this soon after it was loaded anew would go on doing so, in milliseconds. */
const AT_ONCE_MS = 10_000;

/**
 * Loads a page again that crashed: what was recorded is on disk, and the new page shows it. Where that does not
 * help, it says so and calls `leaveNow`.
 */
export function reloadCrashedPage(deps: { window: BrowserWindow; log: Log; leaveNow: () => void }): void {
  const { window, log, leaveNow } = deps;
  let reloadedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log.error('The window crashed', { reason });
    if (performance.now() - reloadedAt < AT_ONCE_MS) {
      dialog.showErrorBox(
        'Dry Run has to close',
        'Its window crashes again and again. Your recordings are safe; open Dry Run again to go on.',
      );
      leaveNow();
      return;
    }
    reloadedAt = performance.now();
    // Not at once: Chromium is still at work on the end of the old process.
    setImmediate(() => {
      if (!window.isDestroyed()) window.reload();
    });
  });
}
