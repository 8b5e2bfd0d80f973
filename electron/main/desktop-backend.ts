import path from 'node:path';
import { dialog, shell } from 'electron';
import ElectronStore from 'electron-store';
import { openLog } from '../backend/app/log.ts';
import { createBackend } from '../backend/create-backend.ts';
import { createModels } from '../backend/models/models.ts';
import { namedModelsFolder } from '../backend/models/named-folder.ts';
import type { Backend, Log } from '../backend/services.ts';
import { type OpenStoredObject, openSettings } from '../backend/settings/settings-store.ts';
import { withChosenEngine } from '../backend/speech/chosen-engine.ts';
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
  const settings = openSettings(dataDir, log, openDesktopStore);
  const namedFolder = namedModelsFolder();
  const models = createModels({ rootDir, dataDir, settings, log, namedFolder, canPick: true });
  const builtIn = createSpeechService({ spawnWorker, rootDir, log });
  const speech = withChosenEngine(builtIn, () => settings.get().engine, models.openWhisper);
  try {
    const backend = await createBackend({
      rootDir,
      dataDir,
      version,
      shell: 'electron',
      spawnWorker,
      speech,
      models,
      settings,
      log,
      readLog,
      openFolder: openInFileManager,
      pickModelFile,
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

/** Asks for one model file in a dialog of the system. */
async function pickModelFile(): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog({
    title: 'Import a Whisper model',
    filters: [{ name: 'Whisper models (ggml)', extensions: ['bin'] }],
    properties: ['openFile'],
  });
  return filePaths[0] ?? null;
}
