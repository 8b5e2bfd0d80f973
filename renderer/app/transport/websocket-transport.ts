import { encodeAudioFrame } from '#shared/audio/frame.ts';
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '#shared/contract/contract.ts';
import { fromWireError } from '#shared/contract/errors.ts';
import type { AudioFrame } from '#shared/contract/transport.ts';
import { backendMessage, disconnected, fromReply, type WireReply } from '#shared/contract/wire.ts';
import type { ConnectedTransport } from './connected-transport.ts';
import { createUnacknowledged } from './unacknowledged.ts';

export interface WebSocketTransportOptions {
  readonly url: string;
  /** Makes the socket; tests pass one that carries a cookie. */
  readonly openSocket?: (url: string) => WebSocket;
  /** Milliseconds before the first try to reconnect; each further try waits twice as long, up to `maxDelayMs`. */
  readonly firstDelayMs?: number;
  readonly maxDelayMs?: number;
  /** How long a call that was made without a connection waits for one. */
  readonly callPatienceMs?: number;
}

interface OpenCall {
  readonly message: string;
  readonly settle: (reply: WireReply) => void;
  readonly fail: () => void;
  sent: boolean;
}

/**
 * The transport of a browser tab. It reconnects by itself, sends again what was not acknowledged of the
 * sound, and rejects calls in flight with a retryable error: whether they were carried out is not known.
 * Calls made while the connection is away wait for it a while.
 */
export function createWebSocketTransport(options: WebSocketTransportOptions): ConnectedTransport {
  const { url, firstDelayMs = 200, maxDelayMs = 5_000, callPatienceMs = 10_000 } = options;
  const openSocket = options.openSocket ?? ((address) => new WebSocket(address));
  const calls = new Map<number, OpenCall>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const connectionListeners = new Set<(connected: boolean) => void>();
  const unacknowledged = createUnacknowledged();
  let nextId = 0;
  let socket: WebSocket | null = null;
  let delayMs = firstDelayMs;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const isOpen = () => socket?.readyState === WebSocket.OPEN;

  function connect() {
    const opening = openSocket(url);
    opening.binaryType = 'arraybuffer';
    socket = opening;
    let wasOpen = false;
    opening.addEventListener('open', () => {
      wasOpen = true;
      delayMs = firstDelayMs;
      // Sound goes first, so that a waiting "stop" finds all of it there.
      for (const frame of unacknowledged.frames()) opening.send(frame.bytes);
      for (const call of calls.values()) send(call);
      for (const listener of connectionListeners) listener(true);
    });
    opening.addEventListener('message', (event) => receive(event.data));
    // A failed attempt to connect ends in 'close' as well; without a listener Node's socket would throw.
    opening.addEventListener('error', () => {});
    opening.addEventListener('close', () => {
      if (socket !== opening) return;
      socket = null;
      for (const call of [...calls.values()]) if (call.sent) call.fail();
      if (wasOpen) for (const listener of connectionListeners) listener(false);
      if (closed) return;
      retryTimer = setTimeout(connect, delayMs);
      delayMs = Math.min(delayMs * 2, maxDelayMs);
    });
  }

  function send(call: OpenCall) {
    call.sent = true;
    socket?.send(call.message);
  }

  function receive(data: unknown) {
    if (typeof data !== 'string') return;
    const parsed = backendMessage.safeParse(parseJson(data));
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.type === 'reply') calls.get(message.id)?.settle(message.reply);
    else if (message.type === 'ack') unacknowledged.acknowledge(message.recordingId, message.seq);
    else for (const listener of listeners.get(message.name) ?? []) listener(message.payload);
  }

  function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
    return new Promise((resolve, reject) => {
      if (closed) return reject(fromWireError(disconnected));
      const id = nextId++;
      const end = () => {
        clearTimeout(patience);
        calls.delete(id);
      };
      const open: OpenCall = {
        message: JSON.stringify({ id, name, input }),
        sent: false,
        settle(reply) {
          end();
          try {
            resolve(fromReply(reply) as CallOutput<N>);
          } catch (error) {
            reject(error);
          }
        },
        fail() {
          end();
          reject(fromWireError(disconnected));
        },
      };
      const patience = setTimeout(() => !open.sent && open.fail(), callPatienceMs);
      calls.set(id, open);
      if (isOpen()) send(open);
    });
  }

  connect();
  return {
    call,
    on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) {
      const heard = (payload: unknown) => listener(payload as EventPayload<N>);
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(heard));
      return () => void set.delete(heard);
    },
    sendAudio(frame: AudioFrame) {
      const bytes = encodeAudioFrame(frame);
      unacknowledged.add({ recordingId: frame.recordingId, seq: frame.seq, bytes });
      if (isOpen()) socket?.send(bytes);
    },
    onConnectionChange(listener) {
      connectionListeners.add(listener);
      return () => void connectionListeners.delete(listener);
    },
    reconnect() {
      if (closed || socket) return;
      clearTimeout(retryTimer);
      delayMs = firstDelayMs;
      connect();
    },
    close() {
      closed = true;
      clearTimeout(retryTimer);
      for (const open of [...calls.values()]) open.fail();
      socket?.close();
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
