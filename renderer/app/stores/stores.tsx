import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Transport } from '#shared/contract/transport.ts';
import { createLibraryStore, type LibraryState } from './library-store.ts';
import { createNoticeStore } from './notice-store.ts';
import { createSettingsStore } from './settings-store.ts';
import { createStartStore } from './start-store.ts';

/** What several screens share, over one transport. */
export function createStores(transport: Transport) {
  const settings = createSettingsStore(transport);
  const notices = createNoticeStore(transport);
  const library = createLibraryStore(transport);
  const start = createStartStore(transport, {
    load: settings.getState().load,
    onInfo: (info) => notices.getState().add(info.notices),
  });
  return { settings, notices, library, start };
}
export type Stores = ReturnType<typeof createStores>;

const StoresContext = createContext<Stores | null>(null);
export const StoresProvider = StoresContext.Provider;

/** The shared stores, for their actions. */
export function useStores(): Stores {
  const stores = use(StoresContext);
  if (!stores) throw new Error('useStores needs a StoresProvider above it');
  return stores;
}

/** Part of the library, and again when that part changes. */
export function useLibrary<T>(select: (state: LibraryState) => T): T {
  return useStore(useStores().library, select);
}

/** What the user chose. */
export function useSettings() {
  return useStore(useStores().settings, (state) => state.settings);
}

/** What the backend said about itself; there once the window is up. */
export function useAppInfo() {
  return useStore(useStores().start, (state) => state.info);
}
