import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '#shared/contract/contract.ts';
import type { AudioFrame } from '#shared/contract/transport.ts';
import { fromReply, type WireReply } from '#shared/contract/wire.ts';
import type { ConnectedTransport } from './connected-transport.ts';

/** What the preload puts into the window as `dryRun`. Replies are data: classes do not cross the bridge. */
export interface DryRunBridge {
  call(name: string, input: unknown): Promise<WireReply>;
  on(name: string, listener: (payload: unknown) => void): () => void;
  sendAudio(frame: AudioFrame): void;
}

/** The transport of the desktop window, over the preload's bridge. It is always connected. */
export function createElectronTransport(bridge: DryRunBridge): ConnectedTransport {
  const ends = new Set<() => void>();
  return {
    async call<N extends CallName>(name: N, input: CallInput<N>) {
      return fromReply(await bridge.call(name, input)) as CallOutput<N>;
    },
    on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) {
      const off = bridge.on(name, (payload) => listener(payload as EventPayload<N>));
      const end = () => {
        ends.delete(end);
        off();
      };
      ends.add(end);
      return end;
    },
    sendAudio: (frame) => bridge.sendAudio(frame),
    onConnectionChange: () => () => {},
    reconnect: () => {},
    close: () => {
      for (const end of ends) end();
    },
  };
}
