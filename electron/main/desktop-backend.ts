import path from 'node:path';
import { dialog, shell } from 'electron';
import ElectronStore from 'electron-store';
import { type OpenedBackend, openBackend } from '../backend/open-backend.ts';
import type { OpenStoredObject } from '../backend/settings/settings-store.ts';
import { microphoneAccess } from './microphone-access.ts';
import { savePdf } from './saving.ts';
import { utilityWorkers } from './utility-worker.ts';

/** `electron-store` on the same file as `conf` in the other shells. */
export const openDesktopStore: OpenStoredObject = ({ folder, name, mode }) =>
  new ElectronStore<Record<string, unknown>>({ cwd: folder, name, configFileMode: mode });

/**
 * The backend of the desktop app. `workerFolder` holds the built workers. Rejects as `openBackend` does.
 */
export function createDesktopBackend(options: {
  rootDir: string;
  dataDir: string;
  version: string;
  workerFolder: string;
}): Promise<OpenedBackend> {
  const { workerFolder, ...places } = options;
  return openBackend({
    ...places,
    shell: 'electron',
    spawnWorker: utilityWorkers(workerFolder),
    openStored: openDesktopStore,
    openFolder: openInFileManager,
    pickModelFile,
    savePdf,
    microphoneAccess,
  });
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
