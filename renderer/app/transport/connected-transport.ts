import type { Transport } from '#shared/contract/transport.ts';

/** A transport of a window, with what only the app's outermost part needs of it. */
export interface ConnectedTransport extends Transport {
  /** Hears `false` when the connection is lost and `true` when it is back; what was missed must be asked for again. */
  onConnectionChange(listener: (connected: boolean) => void): () => void;
  /** Tries to connect now instead of at the next turn; does nothing while it is connected. */
  reconnect(): void;
  /** Lets go of the connection for good. */
  close(): void;
}
