import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forkWorker } from '#electron/backend/worker/fork.ts';
import { startDesktop } from '#electron/main/start.ts';
import { channels } from '#electron/preload/channels.ts';
import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';
import type { WireReply } from '#shared/contract/wire.ts';
import type { AttemptView } from '#shared/practice/attempt.ts';
import { questionOnDisk, rootWithBank, temporaryFolder } from '#tests/fakes/backend-deps.ts';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  preventable,
  session,
} from '#tests/fakes/electron.ts';

vi.mock('electron', () => import('#tests/fakes/electron.ts'));
vi.mock('electron-store', () => ({
  default: class extends Conf {
    constructor({ name, ...options }: { name: string; cwd: string }) {
      super({ ...options, configName: name });
    }
  },
}));
// Utility processes exist in Electron alone; the workers are the same.
vi.mock('#electron/main/utility-worker.ts', () => ({ utilityWorkers: () => forkWorker }));

let dataDir: string;
let builtFolder: string;
/** The app listens to the process it runs in; here that is the process of the tests. */
let listenersBefore: Map<NodeJS.Signals, NodeJS.SignalsListener[]>;

beforeEach(() => {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException'] as NodeJS.Signals[];
  listenersBefore = new Map(signals.map((signal) => [signal, process.listeners(signal)]));
  dataDir = temporaryFolder();
  const rootDir = rootWithBank();
  builtFolder = path.join(rootDir, 'out/main');
  mkdirSync(path.join(rootDir, 'out/renderer'), { recursive: true });
  writeFileSync(path.join(rootDir, 'out/renderer/index.html'), '<title>Dry Run</title>');
  vi.stubEnv('DRY_RUN_DATA', dataDir);
  app.removeAllListeners();
  powerMonitor.removeAllListeners();
  ipcMain.removeAllListeners();
  app.exit.mockReset();
  app.setPath.mockReset();
  app.requestSingleInstanceLock.mockReset().mockReturnValue(true);
  dialog.showErrorBox.mockReset();
  BrowserWindow.all.length = 0;
});
afterEach(async () => {
  vi.unstubAllEnvs();
  if (BrowserWindow.all.length > 0) {
    app.emit('window-all-closed');
    await vi.waitFor(() => expect(app.exit).toHaveBeenCalled(), 10_000);
  }
  for (const [signal, before] of listenersBefore) {
    for (const listener of process.listeners(signal)) {
      if (!before.includes(listener)) process.off(signal, listener);
    }
  }
});

const theWindow = () => BrowserWindow.all[0] ?? expect.fail('no window was opened');

async function ask<T>(name: string, input: object): Promise<T> {
  const contents = theWindow().webContents;
  const handler = ipcMain.handlers.get(channels.call) as (...args: unknown[]) => Promise<WireReply>;
  const reply = await handler({ sender: contents, senderFrame: contents.mainFrame }, name, input);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value as T;
}

/** Makes an attempt and sends one second of it. */
async function record(): Promise<string> {
  const questionId = questionOnDisk.id;
  const { attempt } = await ask<AttemptView>('attempts.create', {
    questionId,
    mode: 'practice',
    sessionId: null,
  });
  const { recordingId } = await ask<{ recordingId: string }>('recording.start', { attemptId: attempt.id });
  const contents = theWindow().webContents;
  for (let seq = 0; seq < 10; seq++) {
    const frame = { recordingId, seq, samples: new Int16Array(FRAME_SAMPLES).fill(seq) };
    ipcMain.emit(channels.audio, { sender: contents, senderFrame: contents.mainFrame }, frame);
  }
  return attempt.id;
}

describe('the desktop app', () => {
  it('opens one window, closed off before it exists', async () => {
    await startDesktop(builtFolder);
    expect(dialog.showErrorBox).not.toHaveBeenCalled();
    expect(BrowserWindow.all).toHaveLength(1);
    const ours = session.defaultSession;
    for (const part of [
      ours.permissionRequest,
      ours.permissionCheck,
      ours.devicePermission,
      ours.beforeRequest,
    ]) {
      expect(part).toBeTypeOf('function');
    }
    expect(ours.schemes.has('app')).toBe(true);
    expect(theWindow().webContents.openHandler({ url: 'app://dry-run/' })).toEqual({ action: 'deny' });
    expect(app.enableSandbox).toHaveBeenCalled();
    expect(app.setPath).toHaveBeenCalledWith('userData', path.join(dataDir, 'desktop'));
    expect(readdirSync(dataDir)).toContain('desktop');
    expect(Menu.setApplicationMenu).toHaveBeenCalled();
    expect(await ask('app.info', {})).toMatchObject({ shell: 'electron', dataFolder: dataDir });
  });

  it('leaves a second start to the first', async () => {
    app.requestSingleInstanceLock.mockReturnValue(false);
    await startDesktop(builtFolder);
    expect(app.exit).toHaveBeenCalledExactlyOnceWith(0);
    expect(BrowserWindow.all).toHaveLength(0);
  });

  it('comes to the front when it is started again', async () => {
    await startDesktop(builtFolder);
    theWindow().minimized = true;
    app.emit('second-instance');
    expect(theWindow().restore).toHaveBeenCalledOnce();
    expect(theWindow().focus).toHaveBeenCalledOnce();
  });

  it('says in one sentence why it cannot start', async () => {
    writeFileSync(path.join(dataDir, 'attempts'), 'a file where the folder should be');
    await startDesktop(builtFolder);
    expect(dialog.showErrorBox).toHaveBeenCalledOnce();
    expect(dialog.showErrorBox.mock.calls[0]?.[1]).toMatch(/^[A-Z].*\.$/);
    expect(app.exit).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('finishes the recording when it is closed meanwhile, and offers it at the next start', async () => {
    await startDesktop(builtFolder);
    const attemptId = await record();
    await vi.waitFor(() => expect([...powerSaveBlocker.started]).toHaveLength(2));
    expect(theWindow().close().defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(app.exit).toHaveBeenCalledExactlyOnceWith(0), 10_000);
    expect([...powerSaveBlocker.started]).toHaveLength(0);

    BrowserWindow.all.length = 0;
    app.exit.mockReset();
    await startDesktop(builtFolder);
    const { attempt } = await ask<AttemptView>('attempts.get', { attemptId });
    expect(attempt.phase).toBe('interrupted');
    expect(attempt.recordings).toMatchObject([{ samples: 10 * FRAME_SAMPLES, lostSamples: 0 }]);
    expect(attempt.recovered).toBe(false);
  });

  it('remembers where its window was, beside the settings', async () => {
    await startDesktop(builtFolder);
    theWindow().bounds = { x: 50, y: 60, width: 1000, height: 800 };
    await ask('settings.set', { theme: 'dark' });
    theWindow().close();
    await vi.waitFor(() => expect(app.exit).toHaveBeenCalled(), 10_000);
    expect(readdirSync(dataDir)).toEqual(expect.arrayContaining(['settings.json', 'window.json', 'logs']));

    BrowserWindow.all.length = 0;
    app.exit.mockReset();
    await startDesktop(builtFolder);
    expect(theWindow().options).toMatchObject({ x: 50, y: 60, width: 1000, height: 800 });
    expect(await ask('settings.get', {})).toMatchObject({ theme: 'dark' });
  });

  it('loads the page again where it crashed', async () => {
    await startDesktop(builtFolder);
    theWindow().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await vi.waitFor(() => expect(theWindow().reload).toHaveBeenCalledOnce());
  });

  it('asks the system to wait while it closes', async () => {
    await startDesktop(builtFolder);
    const event = preventable();
    powerMonitor.emit('shutdown', event);
    expect(event.defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(app.exit).toHaveBeenCalledExactlyOnceWith(0), 10_000);
  });
});
