import { createStore } from 'zustand/vanilla';
import type { EventPayload } from '#shared/contract/contract.ts';
import { toWireError, type WireError } from '#shared/contract/errors.ts';
import type { ModelList } from '#shared/contract/models.ts';
import type { Transport } from '#shared/contract/transport.ts';

export type ModelProgress = EventPayload<'models.progress'>;

interface ModelsState {
  readonly list: ModelList | null;
  /** How far a download or a build is, by model. */
  readonly progress: Readonly<Record<string, ModelProgress>>;
  readonly error: WireError | null;
  refresh(): Promise<void>;
  choose(id: string): Promise<void>;
  cancelBuild(): Promise<void>;
  download(id: string): Promise<void>;
  cancelDownload(id: string): Promise<void>;
  /** Deletes it; undone with `restore` while the backend keeps it. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** Imports the file at `path`, or the one the shell asks for. Resolves with the model, or null. */
  importFile(path?: string): Promise<string | null>;
}

/** The speech models as this window knows them; `listen` keeps them fresh until what it returns is called. */
export function createModelsStore(transport: Transport) {
  const store = createStore<ModelsState>((set, get) => {
    const show = (list: ModelList) => set({ list, error: null });
    return {
      list: null,
      progress: {},
      error: null,
      refresh: async () => {
        try {
          show(await transport.call('models.list', {}));
        } catch (thrown) {
          set({ error: toWireError(thrown) });
        }
      },
      choose: async (id) => show(await transport.call('models.choose', { id })),
      cancelBuild: async () => show(await transport.call('models.cancelBuild', {})),
      download: async (id) => show(await transport.call('models.download', { id })),
      cancelDownload: async (id) => show(await transport.call('models.cancelDownload', { id })),
      remove: async (id) => {
        await transport.call('models.delete', { id });
        await get().refresh();
      },
      restore: async (id) => show(await transport.call('models.restore', { id })),
      importFile: async (path) => {
        const { id } = await transport.call('models.import', path === undefined ? {} : { path });
        await get().refresh();
        return id;
      },
    };
  });

  const listen = (): (() => void) => {
    const ends = [
      transport.on('models.changed', () => void store.getState().refresh()),
      transport.on('models.progress', (progress) =>
        store.setState((state) => ({ progress: { ...state.progress, [progress.id]: progress } })),
      ),
    ];
    void store.getState().refresh();
    return () => {
      for (const end of ends) end();
    };
  };
  return { store, listen };
}
