import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reloadCrashedPage } from '#electron/main/crashed-page.ts';
import { rememberingLog } from '#tests/fakes/backend-deps.ts';
import { BrowserWindow, dialog } from '#tests/fakes/electron.ts';

vi.mock('electron', () => import('#tests/fakes/electron.ts'));

let window: BrowserWindow;
const leaveNow = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers();
  leaveNow.mockReset();
  dialog.showErrorBox.mockReset();
  window = new BrowserWindow({});
  reloadCrashedPage({ window: window as never, log: rememberingLog(), leaveNow });
});
afterEach(() => {
  vi.useRealTimers();
});

function crash(reason = 'crashed'): void {
  window.webContents.emit('render-process-gone', {}, { reason });
}

it('loads the page again, but not before Electron is done with the crash', () => {
  crash();
  expect(window.reload).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(window.reload).toHaveBeenCalledOnce();
});

it('does nothing about a page that ended as it should', () => {
  crash('clean-exit');
  vi.runAllTimers();
  expect(window.reload).not.toHaveBeenCalled();
});

it('gives up on a page that crashes again at once', () => {
  crash();
  vi.advanceTimersByTime(1_000);
  crash('oom');
  vi.runAllTimers();
  expect(window.reload).toHaveBeenCalledOnce();
  expect(dialog.showErrorBox.mock.calls[0]?.[1]).toMatch(/^[A-Z].*\.$/);
  expect(leaveNow).toHaveBeenCalledOnce();
});

it('goes on with one that crashes now and then', () => {
  crash();
  vi.advanceTimersByTime(60_000);
  crash();
  vi.runAllTimers();
  expect(window.reload).toHaveBeenCalledTimes(2);
  expect(leaveNow).not.toHaveBeenCalled();
});
