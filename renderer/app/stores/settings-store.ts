import { createStore } from 'zustand/vanilla';
import { defaultSettings, type Settings } from '#shared/contract/settings.ts';
import type { Transport } from '#shared/contract/transport.ts';

interface SettingsState {
  readonly settings: Settings;
  load(): Promise<void>;
  /** Applies at once and is taken back when it cannot be saved; rejects with the `CoachError` then. */
  change(patch: Partial<Omit<Settings, 'version'>>): Promise<void>;
}

/** What the user chose, kept in step with the other windows. */
export function createSettingsStore(transport: Transport) {
  const store = createStore<SettingsState>((set, get) => ({
    settings: defaultSettings,
    load: async () => set({ settings: await transport.call('settings.get', {}) }),
    change: async (patch) => {
      const before = get().settings;
      set({ settings: { ...before, ...patch } });
      try {
        set({ settings: await transport.call('settings.set', patch) });
      } catch (error) {
        set({ settings: before });
        throw error;
      }
    },
  }));
  transport.on('settings.changed', (settings) => store.setState({ settings }));
  return store;
}
