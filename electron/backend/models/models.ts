import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { EventName, EventPayload } from '#shared/contract/contract.ts';
import { CoachError, toWireError, type WireError } from '#shared/contract/errors.ts';
import { BUILT_IN_ENGINE, type ModelList } from '#shared/contract/models.ts';
import { describeFault } from '../app/describe-fault.ts';
import type { Log, SettingsStore } from '../services.ts';
import { builtWhisper } from '../speech/whisper/build.ts';
import type { WhisperEngine } from '../speech/whisper/transcribe.ts';
import { type Downloadable, readCatalogue } from './catalogue.ts';
import { createDownloads } from './downloads.ts';
import { listModels } from './list-models.ts';
import {
  bytesOf,
  fileOfId,
  findModels,
  hideModel,
  importModel,
  removeDeleted,
  restoreModel,
  tidyModels,
} from './model-folder.ts';
import { createSharedBuild } from './shared-build.ts';

/** Milliseconds for which a deleted model can be brought back. */
const UNDO_MS = 10_000;

type ModelEvent = Extract<EventName, `models.${string}` | 'settings.changed'>;
export type TellModels = <N extends ModelEvent>(name: N, payload: EventPayload<N>) => void;

/** The speech models on this machine, and those that could be. All reject with a `CoachError`. */
export interface Models {
  list(): Promise<ModelList>;
  /** Makes it the engine, once its program is built; `signal` ends the building. */
  choose(id: string, signal?: AbortSignal): Promise<void>;
  /** Throws what keeps a model from being chosen, as far as it can be known at once. */
  checkChoice(id: string): Promise<void>;
  cancelBuild(): void;
  import(file: string): Promise<string>;
  /** Resolves when the whole model is here and checked. */
  download(id: string): Promise<void>;
  cancelDownload(id: string): Promise<void>;
  /** Resolves with the time until which `restore` works. */
  delete(id: string): Promise<Date>;
  restore(id: string): Promise<void>;
  /** The engine for a transcription; builds its program where that was not done yet. */
  openWhisper(id: string, signal?: AbortSignal): Promise<WhisperEngine>;
  /** What went wrong in the background with a model, for the list. */
  report(id: string, thrown: unknown): void;
  subscribe(listener: TellModels): () => void;
  close(): Promise<void>;
}

export interface ModelsDeps {
  readonly rootDir: string;
  readonly dataDir: string;
  readonly settings: SettingsStore;
  readonly log: Log;
  /** A folder of ggml files to use as they lie there, as a whole path. */
  readonly namedFolder?: string | undefined;
  readonly canPick?: boolean;
  /** In place of the one in `resources/models.json`; for tests. */
  readonly catalogue?: readonly Downloadable[];
}

/** Opens the models of a data folder. Nothing is read, built or fetched before it is asked for. */
export function createModels(deps: ModelsDeps): Models {
  const { rootDir, dataDir, settings, log } = deps;
  const own = path.join(dataDir, 'models');
  const named = deps.namedFolder;
  const listeners = new Set<TellModels>();
  const problems = new Map<string, WireError>();
  const undos = new Map<string, NodeJS.Timeout>();
  let tidied = false;
  /** The engine that was deleted last while it was chosen: undone, it is chosen again. */
  let wasChosen: string | undefined;

  const tell: TellModels = (name, payload) => {
    for (const listener of listeners) listener(name, payload);
  };
  const changed = (): void => tell('models.changed', {});
  const catalogue = async () => deps.catalogue ?? readCatalogue(rootDir);
  const downloads = createDownloads({ own, tell });
  const build = createSharedBuild({ rootDir, dataDir, log, tell });

  const find = async (id: string) => (await findModels(own, named)).find((m) => m.id === id);

  const openWhisper: Models['openWhisper'] = async (id, signal) => {
    const found = await find(id);
    if (!found) throw missing(id);
    return { id, model: found.file, program: await build.run(id, signal) };
  };

  const report: Models['report'] = (id, thrown) => {
    if (thrown instanceof CoachError && thrown.code === 'cancelled') problems.delete(id);
    else problems.set(id, toWireError(thrown));
    log.warn('a model could not be got ready', { id, fault: describeFault(thrown) });
    changed();
  };

  const setEngine = (engine: string): void => tell('settings.changed', settings.set({ engine }));

  return {
    openWhisper,
    report,
    async list() {
      if (!tidied) await tidyModels(own);
      tidied = true;
      return listModels({
        own,
        dataDir,
        catalogue: await catalogue(),
        found: await findModels(own, named),
        chosen: settings.get().engine,
        built: (await builtWhisper(rootDir, dataDir).catch(() => null)) !== null,
        building: build.building(),
        arrived: downloads.arrived,
        canPick: deps.canPick ?? false,
        problems,
      });
    },
    async checkChoice(id) {
      problems.delete(id);
      if (id === BUILT_IN_ENGINE) return;
      if (!(await find(id))) throw missing(id);
      await build.check();
    },
    async choose(id, signal) {
      problems.delete(id);
      if (id !== BUILT_IN_ENGINE) await openWhisper(id, signal);
      // Building takes minutes, in which the file may have been deleted.
      if (id !== BUILT_IN_ENGINE && !(await find(id))) throw missing(id);
      setEngine(id);
      changed();
    },
    cancelBuild: build.cancel,
    async import(file) {
      const id = await importModel(own, file);
      changed();
      return id;
    },
    async download(id) {
      problems.delete(id);
      const model = (await catalogue()).find((m) => m.id === id);
      if (!model) {
        throw new CoachError('not-downloadable', `There is nothing to download for ${id}. Import its file.`);
      }
      await mkdir(own, { recursive: true, mode: 0o700 });
      if ((await bytesOf(path.join(own, fileOfId(id)))) > 0) return;
      await downloads.run(model);
    },
    cancelDownload: downloads.cancel,
    async delete(id) {
      await downloads.cancel(id);
      problems.delete(id);
      if ((await find(id))?.place === 'folder') {
        throw new CoachError('model-not-ours', 'This model lies in a folder of yours. Delete it there.');
      }
      if (settings.get().engine === id) {
        setEngine(BUILT_IN_ENGINE);
        wasChosen = id;
      }
      await hideModel(own, id);
      clearTimeout(undos.get(id));
      const undo = setTimeout(() => {
        undos.delete(id);
        void removeDeleted(own, id).then(changed);
      }, UNDO_MS);
      undos.set(id, undo.unref());
      changed();
      return new Date(Date.now() + UNDO_MS);
    },
    async restore(id) {
      clearTimeout(undos.get(id));
      undos.delete(id);
      await restoreModel(own, id);
      if (wasChosen === id && settings.get().engine === BUILT_IN_ENGINE) setEngine(id);
      wasChosen = undefined;
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      for (const undo of undos.values()) clearTimeout(undo);
      await Promise.all([downloads.close(), build.close()]);
      await Promise.all([...undos.keys()].map((id) => removeDeleted(own, id)));
    },
  };
}

const missing = (id: string): CoachError =>
  new CoachError(
    'model-missing',
    `The model ${id} is not on this machine. Choose another one in the settings, then transcribe again.`,
  );
