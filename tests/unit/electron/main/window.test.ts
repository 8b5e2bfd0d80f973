import { expect, it, vi } from 'vitest';
import { openWindow } from '#electron/main/window.ts';
import { BrowserWindow } from '#tests/fakes/electron.ts';

vi.mock('electron', () => import('#tests/fakes/electron.ts'));

const open = () =>
  openWindow({ preload: '/built/preload.cjs', store: { store: {} } }) as unknown as BrowserWindow;

it('keeps the page apart from Node and from the preload', () => {
  expect(open().options.webPreferences).toMatchObject({
    preload: '/built/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
  });
});

it('goes on recording in the background', () => {
  expect(open().options.webPreferences).toMatchObject({ backgroundThrottling: false });
});

it('loads our page and shows itself once there is something to see', () => {
  const window = open();
  expect(window.loadURL).toHaveBeenCalledExactlyOnceWith('app://dry-run/');
  expect(window.options.show).toBe(false);
  expect(window.show).not.toHaveBeenCalled();
  window.emit('ready-to-show');
  expect(window.show).toHaveBeenCalledOnce();
  expect(BrowserWindow.all).toContain(window);
});
