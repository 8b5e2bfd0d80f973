import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '#electron/backend/app/content-security-policy.ts';
import { silentLog } from '#electron/backend/app/log.ts';
import { type LoopbackServer, serveLoopback } from '#electron/loopback/serve.ts';
import { countingMedia, type FakeBackend, fakeBackend } from '#tests/fakes/backend.ts';

const ID = '0b8c5f0e-6c5b-4a7e-9c41-0a3f6a7b8c9d';
let folder: string;
let backend: FakeBackend;
let server: LoopbackServer;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dry-run-window-'));
  const window = path.join(folder, 'renderer');
  await mkdir(path.join(window, 'assets'), { recursive: true });
  await writeFile(path.join(window, 'index.html'), '<title>Dry Run</title>');
  await writeFile(path.join(window, 'assets/main-1a2b.js'), 'export {}');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  cookie = '';
  backend = fakeBackend();
  server = await serveLoopback({ backend, log: silentLog, windowFolder: window, port: 0 });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** A request as its raw path: clients that tidy addresses up would hide what is tried here. */
function ask(rawPath: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  const { port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path: rawPath, method, headers, agent: false });
    request.on('error', reject).on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.end();
  });
}

const NAVIGATION = { 'sec-fetch-site': 'none' };
const enterPath = () => server.address.slice(server.origin.length);

/** The cookie of this launch; the token gives it once. */
let cookie = '';

async function ourHeaders(): Promise<http.OutgoingHttpHeaders> {
  if (cookie === '') {
    const { headers } = await ask(enterPath(), NAVIGATION);
    cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  }
  return { cookie, 'sec-fetch-site': 'same-origin' };
}

describe('the way in', () => {
  it('exchanges the token for a cookie of its own and leads to the root', async () => {
    const { status, headers } = await ask(enterPath(), NAVIGATION);
    const { port } = new URL(server.origin);
    expect(status).toBe(303);
    expect(headers.location).toBe('/');
    expect(headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^dry-run-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    );
    const token = new URL(server.address).searchParams.get('token') ?? '';
    expect(token).toHaveLength(43);
    expect(headers['set-cookie']?.[0]).not.toContain(token);
  });

  it('lets one browser in, and leads it on when it comes that way again', async () => {
    const ours = await ourHeaders();
    const again = await ask(enterPath(), { ...ours, ...NAVIGATION });
    expect(again.status).toBe(303);
    expect(again.headers['set-cookie']).toBeUndefined();
    const other = await ask(enterPath(), NAVIGATION);
    expect(other.status).toBe(403);
    expect(other.headers['set-cookie']).toBeUndefined();
    expect(other.body.toString()).toMatch(/start Dry Run again/);
  });

  it.each(['/enter', '/enter?token=', '/enter?token=wrong'])('refuses %s', async (address) => {
    const { status, headers } = await ask(address, NAVIGATION);
    expect(status).toBe(403);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('shows nothing without the cookie', async () => {
    for (const address of ['/', '/assets/main-1a2b.js', `/media/${ID}.wav`, `/files/${ID}.md`]) {
      expect((await ask(address, NAVIGATION)).status).toBe(401);
    }
    const { port } = new URL(server.origin);
    expect((await ask('/', { ...NAVIGATION, cookie: `dry-run-${port}=guess` })).status).toBe(401);
  });

  it('takes another launch for a stranger', async () => {
    const other = await serveLoopback({
      backend,
      log: silentLog,
      windowFolder: path.join(folder, 'renderer'),
      port: 0,
    });
    try {
      expect(other.address).not.toBe(server.address);
      const ours = await ourHeaders();
      const { port } = new URL(other.origin);
      const renamed = String(ours.cookie).replace(/^[^=]+/, `dry-run-${port}`);
      const answer = await fetch(`${other.origin}/`, {
        headers: { cookie: renamed, 'sec-fetch-site': 'same-origin' },
      });
      expect(answer.status).toBe(401);
    } finally {
      await other.close();
    }
  });
});

describe('who is answered', () => {
  it.each([
    ['another host', { host: 'dry-run.example' }],
    ['the host by another name', { host: 'localhost' }],
    ['another origin', { origin: 'http://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of this machine', { 'sec-fetch-site': 'same-site' }],
    ['no origin and no site', { 'sec-fetch-site': '' }],
  ])('refuses %s, token and cookie or not', async (_, wrong) => {
    const ours = await ourHeaders();
    expect((await ask('/', { ...ours, ...wrong })).status).toBe(403);
    expect((await ask(enterPath(), { ...NAVIGATION, ...wrong })).status).toBe(403);
  });

  it('answers our own origin without fetch metadata', async () => {
    const { cookie } = await ourHeaders();
    expect((await ask('/', { cookie, origin: server.origin })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes no %s', async (method) => {
    expect((await ask('/', await ourHeaders(), method)).status).toBe(405);
  });

  it('listens on 127.0.0.1 alone', async () => {
    const { hostname, port } = new URL(server.origin);
    expect(hostname).toBe('127.0.0.1');
    const refused = await new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.2', port: Number(port) });
      socket.on('error', () => resolve(true)).on('connect', () => resolve(false));
    });
    expect(refused).toBe(true);
  });
});

describe('what is served', () => {
  it('serves the page, its files and its screens, with the policy on each', async () => {
    const ours = await ourHeaders();
    const page = await ask('/', ours);
    expect(page.body.toString()).toContain('Dry Run');
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.headers['cache-control']).toBe('no-cache');
    const script = await ask('/assets/main-1a2b.js', ours);
    expect(script.headers['content-type']).toMatch(/javascript/);
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await ask('/history', ours)).body.toString()).toContain('Dry Run');
    for (const answer of [page, script, await ask('/missing.js', ours), await ask('/', {})]) {
      expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/assets/main-1a2b.js%00.html',
    '/media/../secret.txt',
    '/media/..%2f..%2fsecret.wav',
    `/media/${ID}.wav/../../../secret.txt`,
  ])('has nothing outside the built window: %s', async (address) => {
    const answer = await ask(address, await ourHeaders());
    expect(answer.body.toString()).not.toContain('secret');
    expect([400, 404]).toContain(answer.status);
  });

  it('answers ranges of a sound', async () => {
    backend.sound = countingMedia(1_000);
    const ours = await ourHeaders();
    const whole = await ask(`/media/${ID}.wav?samples=10`, ours);
    expect([whole.status, whole.body.length]).toEqual([200, 1_000]);
    const part = await ask(`/media/${ID}.wav`, { ...ours, range: 'bytes=10-13' });
    expect(part.status).toBe(206);
    expect([...part.body]).toEqual([10, 11, 12, 13]);
    expect(part.headers['content-range']).toBe('bytes 10-13/1000');
    expect((await ask(`/media/${ID}.wav`, { ...ours, range: 'bytes=1000-' })).status).toBe(416);
    backend.sound = null;
    expect((await ask(`/media/${ID}.wav`, ours)).status).toBe(404);
  });
});

describe('when it cannot be served', () => {
  it('says that the window was not built', async () => {
    const nowhere = path.join(folder, 'nothing');
    await expect(
      serveLoopback({ backend, log: silentLog, windowFolder: nowhere, port: 0 }),
    ).rejects.toMatchObject({ code: 'window-missing' });
  });

  it('says that the port is taken', async () => {
    const port = Number(new URL(server.origin).port);
    const windowFolder = path.join(folder, 'renderer');
    await expect(serveLoopback({ backend, log: silentLog, windowFolder, port })).rejects.toMatchObject({
      code: 'port-in-use',
    });
  });
});

it('gives answers to save as downloads, to who has the cookie', async () => {
  const body = new Blob(['PK']).stream();
  backend.files = { [`${ID}.zip`]: { name: '2026-03-07-pages.zip', type: 'application/zip', body } };
  const answer = await ask(`/files/${ID}.zip`, await ourHeaders());
  expect(answer.status).toBe(200);
  expect(answer.headers['content-disposition']).toBe('attachment; filename="2026-03-07-pages.zip"');
  expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy);
  expect(answer.body.toString()).toBe('PK');
  expect((await ask('/files/nothing.zip', await ourHeaders())).status).toBe(404);
});
