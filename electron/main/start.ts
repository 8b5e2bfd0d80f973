import path from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  session,
} from 'electron';
import { toWireError } from '#shared/contract/errors.ts';
import { dataFolder, makeDataFolder } from '../backend/app/data-folder.ts';
import { describeFault } from '../backend/app/log.ts';
import { listWindowFiles } from '../backend/app/window-files.ts';
import { handleAppScheme, registerAppScheme } from './app-protocol.ts';
import { setApplicationMenu } from './application-menu.ts';
import { stayAwakeWhileRecording } from './awake.ts';
import { reloadCrashedPage } from './crashed-page.ts';
import { createDesktopBackend, openDesktopStore } from './desktop-backend.ts';
import { answerWindow, tellWindow } from './ipc.ts';
import { quitProperly } from './leaving.ts';
import { forbidLeaving } from './navigation.ts';
import { blockRequests, cutOffNetwork } from './network.ts';
import { limitPermissions } from './permissions.ts';
import { askWhereToSave } from './saving.ts';
import { openWindow } from './window.ts';
import { rememberBounds } from './window-bounds.ts';

/**
 * Starts the desktop app. `builtFolder` is the folder of the built main process, `out/main`. Everything up to
 * `whenReady` happens at once: afterwards Electron would not take it any more.
 */
export async function startDesktop(builtFolder: string): Promise<void> {
  try {
    const dataDir = dataFolder();
    makeDataFolder(dataDir);
    // The browser's own files stand apart from ours, and each data folder has an app instance of its own.
    const browserDir = path.join(dataDir, 'desktop');
    makeDataFolder(browserDir);
    app.setPath('userData', browserDir);
    app.enableSandbox();
    registerAppScheme();
    cutOffNetwork(app.commandLine);
    forbidLeaving(app);
    if (!app.requestSingleInstanceLock()) return app.exit(0);

    let window: BrowserWindow | undefined;
    app.on('second-instance', () => {
      if (window?.isMinimized()) window.restore();
      window?.focus();
    });
    await app.whenReady();
    window = await open(builtFolder, dataDir);
  } catch (error) {
    dialog.showErrorBox('Dry Run cannot start', toWireError(error).message);
    app.exit(1);
  }
}

async function open(builtFolder: string, dataDir: string): Promise<BrowserWindow> {
  const rootDir = path.resolve(builtFolder, '../..');
  const ours = session.defaultSession;
  limitPermissions(ours);
  blockRequests(ours);
  askWhereToSave(ours);

  const files = await listWindowFiles(path.join(rootDir, 'out/renderer'));
  const version = app.getVersion();
  const { backend, log, close } = await createDesktopBackend({
    rootDir,
    dataDir,
    version,
    workerFolder: builtFolder,
  });
  handleAppScheme(ours.protocol, files, backend);
  answerWindow(ipcMain, backend, log);
  stayAwakeWhileRecording(powerSaveBlocker, backend);

  const store = openDesktopStore({ folder: dataDir, name: 'window', mode: 0o600 });
  const preload = path.join(rootDir, 'out/preload/index.cjs');
  const window = openWindow({ preload, store });
  tellWindow(window.webContents, backend);
  setApplicationMenu(Menu, window, process.platform);

  const closeAll = async () => {
    if (!window.isDestroyed()) rememberBounds(store, window.getNormalBounds());
    await close();
  };
  const leaving = quitProperly({ app, window, close: closeAll, log });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leaving.leaveNow);
  // It carries an event, as its documentation says and its type does not.
  powerMonitor.on('shutdown', leaving.holdAndLeave as () => void);
  process.on('uncaughtException', (fault) => {
    log.error('A fault ended the app', { fault: describeFault(fault) });
    leaving.leaveNow();
  });
  reloadCrashedPage({ window, log, leaveNow: leaving.leaveNow });
  window.webContents.on('did-fail-load', (_event, code, reason) => {
    log.error('The page could not be loaded', { code, reason });
  });
  log.info('Started', { version, electron: process.versions.electron });
  return window;
}
