import path from 'node:path';
import { shell } from 'electron';
import ElectronStore from 'electron-store';
import { openLog } from '../backend/app/log.ts';
import { createBackend } from '../backend/create-backend.ts';
import type { Backend, Log } from '../backend/services.ts';
import { type OpenStoredObject, openSettings } from '../backend/settings/settings-store.ts';
import { createSpeechService } from '../backend/speech/service.ts';
import { microphoneAccess } from './microphone-access.ts';
import { utilityWorkers } from './utility-worker.ts';

/** `electron-store` on the same file as `conf` in the other shells. */
export const openDesktopStore: OpenStoredObject = ({ folder, name, mode }) =>
  new ElectronStore<Record<string, unknown>>({ cwd: folder, name, configFileMode: mode });

/**
 * The backend of the desktop app. `workerFolder` holds the built workers. Rejects as `createBackend` does,
 * after closing what it had opened.
 */
export async function createDesktopBackend(options: {
  rootDir: string;
  dataDir: string;
  version: string;
  workerFolder: string;
}): Promise<{ backend: Backend; log: Log; close: () => Promise<void> }> {
  const { rootDir, dataDir, version, workerFolder } = options;
  const { log, readLog, close: closeLog } = openLog(dataDir);
  const spawnWorker = utilityWorkers(workerFolder);
  const speech = createSpeechService({ spawnWorker, rootDir, log });
  try {
    const backend = await createBackend({
      rootDir,
      dataDir,
      version,
      shell: 'electron',
      spawnWorker,
      speech,
      settings: openSettings(dataDir, log, openDesktopStore),
      log,
      readLog,
      openFolder: openInFileManager,
      microphoneAccess,
    });
    const close = async () => {
      await backend.close();
      await closeLog();
    };
    return { backend, log, close };
  } catch (error) {
    await speech.close();
    await closeLog();
    throw error;
  }
}

async function openInFileManager(folder: string): Promise<void> {
  const problem = await shell.openPath(path.resolve(folder));
  if (problem) throw new Error(problem);
}
