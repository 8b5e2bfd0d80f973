import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { decodeAudioFrame, MAX_FRAME_BYTES } from '#shared/audio/frame.ts';
import { type BackendMessage, toReply, windowMessage } from '#shared/contract/wire.ts';
import { describeFault } from '../backend/app/log.ts';
import type { Backend, Log } from '../backend/services.ts';
import type { Access } from './access.ts';

const SOCKET_PATH = '/socket';
/** A call's input is at most the code of an exercise, which the contract limits to 200,000 characters. */
const MAX_MESSAGE_BYTES = 1_000_000;

interface SocketDeps {
  readonly access: Access;
  readonly backend: Pick<Backend, 'handle' | 'audio' | 'subscribe'>;
  readonly log: Log;
}

/** Puts the contract's WebSocket on an HTTP server. Returns what ends all connections. */
export function serveSocket(server: Server, deps: SocketDeps): () => void {
  const { access, backend } = deps;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: Math.max(MAX_MESSAGE_BYTES, MAX_FRAME_BYTES),
    perMessageDeflate: false,
  });

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const { headers } = request;
    const ours = access.isOurOwn(headers, { navigation: false }) && access.hasCookie(headers);
    if (!ours || request.url !== SOCKET_PATH) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => serve(socket, deps));
  });

  const unsubscribe = backend.subscribe((name, payload) => {
    for (const socket of sockets.clients) tell(socket, { type: 'event', name, payload });
  });

  return () => {
    unsubscribe();
    for (const socket of sockets.clients) socket.close(1001);
    sockets.close();
  };
}

function tell(socket: WebSocket, message: BackendMessage): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
}

function serve(socket: WebSocket, { backend, log }: SocketDeps): void {
  socket.on('error', (error) => log.warn('A connection broke', { error: error.message }));
  socket.on('message', (data, isBinary) => {
    if (isBinary) takeSound(socket, backend, data);
    else void answer(socket, backend, log, data);
  });
}

function takeSound(socket: WebSocket, backend: Pick<Backend, 'audio'>, data: RawData): void {
  const frame = decodeAudioFrame(toBytes(data));
  if (!frame) return;
  backend.audio(frame);
  tell(socket, { type: 'ack', recordingId: frame.recordingId, seq: frame.seq });
}

async function answer(
  socket: WebSocket,
  backend: Pick<Backend, 'handle'>,
  log: Log,
  data: RawData,
): Promise<void> {
  const parsed = windowMessage.safeParse(parseJson(Buffer.from(toBytes(data)).toString('utf8')));
  if (!parsed.success) return socket.close(1003);
  const { id, name, input } = parsed.data;
  const reply = await toReply(
    () => backend.handle(name, input),
    (fault) => log.error('A call failed', { name, fault: describeFault(fault) }),
  );
  tell(socket, { type: 'reply', id, reply });
}

function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
