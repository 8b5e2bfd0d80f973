import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type WebSocket as ServerSocket, WebSocketServer } from 'ws';
import { createUnacknowledged } from '#renderer/app/transport/unacknowledged.ts';
import { createWebSocketTransport } from '#renderer/app/transport/websocket-transport.ts';
import { decodeAudioFrame } from '#shared/audio/frame.ts';
import type { BackendMessage } from '#shared/contract/wire.ts';

const ID = '0b8c5f0e-6c5b-4a7e-9c41-0a3f6a7b8c9d';
const attempt = { attemptId: ID };

/** The other end, under the hand of the test. */
let server: WebSocketServer;
let sockets: ServerSocket[];
let sounds: number[];
let asked: { id: number; name: string }[];
let order: string[];
let transport: ReturnType<typeof createWebSocketTransport>;

const send = (message: BackendMessage) => sockets.at(-1)?.send(JSON.stringify(message));
const frame = (seq: number) => ({ recordingId: ID, seq, samples: new Int16Array([seq]) });
const connected = (times: number) => vi.waitFor(() => expect(sockets).toHaveLength(times));

beforeEach(async () => {
  sockets = [];
  sounds = [];
  asked = [];
  order = [];
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data, isBinary) => {
      order.push(isBinary ? 'sound' : 'call');
      if (isBinary) sounds.push(decodeAudioFrame(data as Buffer)?.seq ?? -1);
      else asked.push(JSON.parse(String(data)));
    });
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  transport = createWebSocketTransport({
    url: `ws://127.0.0.1:${port}`,
    firstDelayMs: 5,
    maxDelayMs: 20,
    callPatienceMs: 200,
  });
  // The server has a socket before the window knows that it is open.
  await new Promise<void>((resolve) => transport.onConnectionChange((now) => now && resolve()));
});
afterEach(async () => {
  transport.close();
  for (const socket of sockets) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
});

describe('a connection that is lost', () => {
  it('comes back by itself and says so', async () => {
    const heard = vi.fn();
    transport.onConnectionChange(heard);
    sockets[0]?.terminate();
    await connected(2);
    sockets[1]?.terminate();
    await connected(3);
    await vi.waitFor(() => expect(heard.mock.calls.flat()).toEqual([false, true, false, true]));
  });

  it('is tried at once when asked to', async () => {
    const { port } = server.address() as AddressInfo;
    const patient = createWebSocketTransport({ url: `ws://127.0.0.1:${port}`, firstDelayMs: 60_000 });
    await connected(2);
    const lost = new Promise<void>((resolve) => patient.onConnectionChange((now) => now || resolve()));
    sockets[1]?.terminate();
    await lost;
    patient.reconnect();
    patient.reconnect();
    await connected(3);
    patient.close();
    patient.reconnect();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sockets).toHaveLength(3);
  });

  it('rejects the calls in flight, for another try', async () => {
    const called = transport.call('attempts.get', attempt);
    const rejected = expect(called).rejects.toMatchObject({ code: 'disconnected', retryable: true });
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    sockets[0]?.terminate();
    await rejected;
    await connected(2);
    expect(asked).toHaveLength(1);
  });

  it('sends again what was not acknowledged, before the calls that waited', async () => {
    for (const seq of [0, 1, 2, 3]) transport.sendAudio(frame(seq));
    await vi.waitFor(() => expect(sounds).toEqual([0, 1, 2, 3]));
    const acknowledged = vi.fn();
    transport.on('attempt.changed', acknowledged);
    send({ type: 'ack', recordingId: ID, seq: 1 });
    send({ type: 'event', name: 'attempt.changed', payload: attempt });
    await vi.waitFor(() => expect(acknowledged).toHaveBeenCalledOnce());

    const lost = new Promise((resolve) => transport.onConnectionChange((up) => up || resolve(null)));
    sockets[0]?.terminate();
    await lost;
    order.length = 0;
    transport.sendAudio(frame(4));
    const stopped = transport.call('recording.stop', { recordingId: ID, frames: 5, finish: true });
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(sounds).toEqual([0, 1, 2, 3, 2, 3, 4]);
    expect(order).toEqual(['sound', 'sound', 'sound', 'call']);
    send({ type: 'reply', id: asked[0]?.id ?? -1, reply: { ok: true, value: 'stopped' } });
    expect(await stopped).toBe('stopped');
  });

  it('makes a call wait for it, but not for ever', async () => {
    const { port } = server.address() as AddressInfo;
    server.close();
    sockets[0]?.terminate();
    await expect(transport.call('attempts.get', attempt)).rejects.toMatchObject({ code: 'disconnected' });
    const waiting = transport.call('attempts.get', attempt);
    const again = new WebSocketServer({ host: '127.0.0.1', port });
    again.on('connection', (socket) => {
      socket.on('message', (data) => {
        const { id } = JSON.parse(String(data));
        socket.send(JSON.stringify({ type: 'reply', id, reply: { ok: true, value: 'there' } }));
      });
    });
    try {
      expect(await waiting).toBe('there');
    } finally {
      transport.close();
      for (const client of again.clients) client.terminate();
      await new Promise((resolve) => again.close(resolve));
    }
  });
});

it('ignores what it does not understand', async () => {
  const called = transport.call('attempts.get', attempt);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  sockets[0]?.send('no json');
  sockets[0]?.send(JSON.stringify({ type: 'surprise' }));
  sockets[0]?.send(new Uint8Array([1, 2, 3]));
  send({ type: 'reply', id: 999, reply: { ok: true, value: 'for somebody else' } });
  send({ type: 'reply', id: asked[0]?.id ?? -1, reply: { ok: true, value: 'for us' } });
  expect(await called).toBe('for us');
});

it('refuses calls once it was closed, and does not come back', async () => {
  const called = transport.call('attempts.get', attempt);
  transport.close();
  await expect(called).rejects.toMatchObject({ code: 'disconnected' });
  await expect(transport.call('attempts.get', attempt)).rejects.toMatchObject({ code: 'disconnected' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(sockets).toHaveLength(1);
});

describe('sound that is not acknowledged', () => {
  it('is kept for each recording, up to a limit', () => {
    const kept = createUnacknowledged(4);
    const add = (recordingId: string, seq: number) =>
      kept.add({ recordingId, seq, bytes: new Uint8Array(1) });
    for (const seq of [0, 1, 2]) add('a', seq);
    add('b', 0);
    kept.acknowledge('a', 1);
    expect(kept.frames().map((f) => `${f.recordingId}${f.seq}`)).toEqual(['a2', 'b0']);
    for (const seq of [1, 2, 3]) add('b', seq);
    expect(kept.frames().map((f) => `${f.recordingId}${f.seq}`)).toEqual(['b0', 'b1', 'b2', 'b3']);
  });
});
