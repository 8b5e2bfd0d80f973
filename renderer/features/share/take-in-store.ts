import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallOutput } from '#shared/contract/contract.ts';
import { toWireError, type WireError } from '#shared/contract/errors.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { sendFile } from './send-file.ts';

export interface TakeInState {
  /** `sending` has a fraction, `working` has none: nobody knows how long a decoder takes. */
  readonly phase: 'idle' | 'sending' | 'working' | 'failed';
  readonly fraction: number;
  readonly error: WireError | null;
}

type Take = 'share.importAttempt' | 'share.importRecording';

export interface TakeIn {
  readonly store: StoreApi<TakeInState>;
  /** Sends the file and hands it to `take`; null where it failed, which the store says, or was cancelled. */
  run<N extends Take>(
    file: File,
    take: (transferId: string) => Promise<CallOutput<N>>,
  ): Promise<CallOutput<N> | null>;
  cancel(): void;
}

const idle: TakeInState = { phase: 'idle', fraction: 0, error: null };

/** Takes one file in, step by step. */
export function createTakeIn(transport: Pick<Transport, 'call'>): TakeIn {
  const store = createStore<TakeInState>(() => idle);
  let abort = new AbortController();
  return {
    store,
    async run(file, take) {
      abort = new AbortController();
      const { signal } = abort;
      store.setState({ ...idle, phase: 'sending' });
      try {
        const onProgress = (fraction: number) => store.setState({ fraction });
        const transferId = await sendFile(transport, file, { onProgress, signal });
        store.setState({ phase: 'working' });
        const letGo = () => void transport.call('transfer.cancel', { transferId }).catch(() => {});
        signal.addEventListener('abort', letGo);
        if (signal.aborted) letGo();
        return await take(transferId);
      } catch (thrown) {
        const error = toWireError(thrown);
        if (signal.aborted || error.code === 'cancelled') store.setState(idle);
        else store.setState({ phase: 'failed', error });
        return null;
      }
    },
    cancel: () => abort.abort(),
  };
}
