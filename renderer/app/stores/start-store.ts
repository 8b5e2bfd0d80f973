import { createStore } from 'zustand/vanilla';
import type { AppInfo } from '#shared/contract/app.ts';
import { toWireError, type WireError } from '#shared/contract/errors.ts';
import type { Transport } from '#shared/contract/transport.ts';

interface StartState {
  readonly phase: 'starting' | 'ready' | 'failed';
  readonly info: AppInfo | null;
  readonly error: WireError | null;
  /** Asks for what the window cannot do without. Safe to call again after a failure. */
  start(): Promise<void>;
  /** Asks again for the figures that change, such as the size of the data folder. */
  refreshInfo(): Promise<void>;
}

/** Brings the window up: `ready` once the backend has answered and `alongside` is loaded. */
export function createStartStore(
  transport: Transport,
  alongside: { load(): Promise<unknown>; onInfo(info: AppInfo): void },
) {
  return createStore<StartState>((set) => {
    const ask = async () => {
      const info = await transport.call('app.info', {});
      alongside.onInfo(info);
      set({ info });
    };
    return {
      phase: 'starting',
      info: null,
      error: null,
      start: async () => {
        set({ phase: 'starting', error: null });
        try {
          await Promise.all([ask(), alongside.load()]);
          set({ phase: 'ready' });
        } catch (thrown) {
          set({ phase: 'failed', error: toWireError(thrown) });
        }
      },
      refreshInfo: ask,
    };
  });
}
