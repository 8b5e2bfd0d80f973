import { openLog } from './app/log.ts';
import { createBackend } from './create-backend.ts';
import { createModels } from './models/models.ts';
import { namedModelsFolder } from './models/named-folder.ts';
import type { Backend, BackendDeps, Log } from './services.ts';
import { type OpenStoredObject, openSettings } from './settings/settings-store.ts';
import { withChosenEngine } from './speech/chosen-engine.ts';
import { createSpeechService } from './speech/service.ts';

/** What differs between the shells. */
export interface Shell
  extends Pick<
    BackendDeps,
    | 'rootDir'
    | 'dataDir'
    | 'version'
    | 'shell'
    | 'spawnWorker'
    | 'openFolder'
    | 'pickModelFile'
    | 'savePdf'
    | 'microphoneAccess'
  > {
  /** What settings are stored with; the default is `conf`. */
  readonly openStored?: OpenStoredObject;
}

export interface OpenedBackend {
  readonly backend: Backend;
  readonly log: Log;
  /** Closes the backend, then the log. */
  close(): Promise<void>;
}

/** A backend with its log, settings, models and speech. Rejects as `createBackend` does, after closing what it had opened. */
export async function openBackend({ openStored, ...shell }: Shell): Promise<OpenedBackend> {
  const { rootDir, dataDir, spawnWorker } = shell;
  const { log, readLog, close: closeLog } = openLog(dataDir);
  const settings = openSettings(dataDir, log, openStored);
  const namedFolder = namedModelsFolder();
  const canPick = shell.pickModelFile !== undefined;
  const models = createModels({ rootDir, dataDir, settings, log, namedFolder, canPick });
  const builtIn = createSpeechService({ spawnWorker, rootDir, log });
  const speech = withChosenEngine(builtIn, () => settings.get().engine, models.openWhisper);
  try {
    const backend = await createBackend({ ...shell, speech, models, settings, log, readLog });
    const close = async (): Promise<void> => {
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
