import type { Emit, Handlers, SettingsStore } from '../services.ts';

/** The calls of the settings. Every window hears what one of them changed. */
export function createSettingsHandlers(
  store: SettingsStore,
  emit: Emit,
  /** Hears that other things are to be counted, before any window does. */
  onCounting: () => void,
): Pick<Handlers, 'settings.get' | 'settings.set'> {
  return {
    'settings.get': async () => store.get(),
    'settings.set': async (input) => {
      // A key given as `undefined` asks for no change.
      const patch = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      const next = store.set(patch);
      if (patch.counting !== undefined) onCounting();
      emit('settings.changed', next);
      return next;
    },
  };
}
