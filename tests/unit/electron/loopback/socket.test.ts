import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type LoopbackServer, serveLoopback } from '#electron/loopback/serve.ts';
import { encodeAudioFrame } from '#shared/audio/frame.ts';
import { type FakeBackend, fakeBackend } from '#tests/fakes/backend.ts';
import { rememberingLog, temporaryFolder } from '#tests/fakes/backend-deps.ts';

const recordingId = '0b8c5f0e-6c5b-4a7e-9c41-0a3f6a7b8c9d';
const log = rememberingLog();
let backend: FakeBackend;
let server: LoopbackServer;
let cookie: string;
let opened: WebSocket[];

beforeEach(async () => {
  const windowFolder = temporaryFolder();
  writeFileSync(path.join(windowFolder, 'index.html'), '');
  backend = fakeBackend();
  server = await serveLoopback({ backend, log, windowFolder, port: 0 });
  const entered = await fetch(server.address, { redirect: 'manual', headers: { 'sec-fetch-site': 'none' } });
  cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  opened = [];
});
afterEach(async () => {
  for (const socket of opened) socket.terminate();
  await server.close();
});

const ours = () => ({ cookie, origin: server.origin });

/** Opens a socket; resolves to it, or to the status it was refused with. */
function open(headers: Record<string, string>, address = '/socket'): Promise<WebSocket | number> {
  const socket = new WebSocket(server.origin.replace('http', 'ws') + address, { headers });
  opened.push(socket);
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.on('error', reject);
  });
}

async function openOurs(): Promise<{ socket: WebSocket; heard: unknown[] }> {
  const socket = (await open(ours())) as WebSocket;
  const heard: unknown[] = [];
  socket.on('message', (data) => heard.push(JSON.parse(String(data))));
  return { socket, heard };
}

describe('an upgrade', () => {
  it('of our own page is taken', async () => {
    expect(await open(ours())).toBeInstanceOf(WebSocket);
    expect(await open({ cookie, 'sec-fetch-site': 'same-origin' })).toBeInstanceOf(WebSocket);
  });

  it.each<[string, () => Record<string, string>]>([
    ['another origin', () => ({ ...ours(), origin: 'http://evil.example' })],
    ['an opaque origin', () => ({ ...ours(), origin: 'null' })],
    ['no origin', () => ({ cookie })],
    ['a typed address', () => ({ cookie, 'sec-fetch-site': 'none' })],
    ['another host', () => ({ ...ours(), host: 'evil.example' })],
    ['no cookie', () => ({ origin: server.origin })],
    ['a wrong cookie', () => ({ ...ours(), cookie: `${cookie.split('=')[0]}=guess` })],
  ])('of %s is refused', async (_, headers) => {
    expect(await open(headers())).toBe(403);
  });

  it('of another path is refused', async () => {
    expect(await open(ours(), '/')).toBe(403);
    expect(await open(ours(), '/socket?x')).toBe(403);
  });
});

describe('a connection', () => {
  it('acknowledges the sound that the backend has', async () => {
    const { socket, heard } = await openOurs();
    const frame = { recordingId, seq: 7, samples: new Int16Array([1, -2, 3]) };
    socket.send(encodeAudioFrame(frame));
    await vi.waitFor(() => expect(heard).toEqual([{ type: 'ack', recordingId, seq: 7 }]));
    expect(backend.frames).toEqual([frame]);
  });

  it('takes no sound that is none', async () => {
    const { socket, heard } = await openOurs();
    socket.send(new Uint8Array(10));
    socket.send(encodeAudioFrame({ recordingId, seq: 0, samples: new Int16Array(1) }));
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(backend.frames).toHaveLength(1);
  });

  it.each([['no JSON'], ['{"id":-1,"name":"x"}'], ['{"name":"x"}'], ['[]'], ['null']])(
    'ends when it hears what is no call: %s',
    async (text) => {
      const { socket } = await openOurs();
      const closed = new Promise((resolve) => socket.on('close', resolve));
      socket.send(text);
      expect(await closed).toBe(1003);
      expect(backend.handled).toEqual([]);
    },
  );

  it('ends when it hears more than a call can hold', async () => {
    const { socket } = await openOurs();
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.send('x'.repeat(1_000_001));
    expect(await closed).toBe(1009);
  });

  it('keeps the words of a fault out of its answer and the log', async () => {
    backend.answer = () => {
      throw new TypeError('my private answer');
    };
    const { socket, heard } = await openOurs();
    socket.send(JSON.stringify({ id: 1, name: 'settings.get', input: {} }));
    await vi.waitFor(() => expect(heard).toMatchObject([{ id: 1, reply: { error: { code: 'internal' } } }]));
    expect(JSON.stringify(heard) + log.lines.join()).not.toContain('private');
    expect(log.lines.at(-1)).toContain('socket.test.ts');
  });

  it('tells every page every event', async () => {
    const [one, other] = [await openOurs(), await openOurs()];
    backend.emit('attempt.changed', { attemptId: recordingId });
    const event = { type: 'event', name: 'attempt.changed', payload: { attemptId: recordingId } };
    await vi.waitFor(() => expect([one.heard, other.heard]).toEqual([[event], [event]]));
  });

  it('is closed with the server', async () => {
    const { socket } = await openOurs();
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await server.close();
    await closed;
  });
});
