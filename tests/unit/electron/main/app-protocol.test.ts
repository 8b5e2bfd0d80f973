import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy } from '#electron/backend/app/content-security-policy.ts';
import { listWindowFiles } from '#electron/backend/app/window-files.ts';
import { handleAppScheme, registerAppScheme } from '#electron/main/app-protocol.ts';
import { countingMedia, type FakeBackend, fakeBackend } from '#tests/fakes/backend.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';
import { protocol, session } from '#tests/fakes/electron.ts';

vi.mock('electron', () => import('#tests/fakes/electron.ts'));

const SOUND = 'app://dry-run/media/0b8c5f0e-6c5b-4a7e-9c41-0a3f6a7b8c9d.wav';
let backend: FakeBackend;

const ask = (url: string, init?: RequestInit) => {
  const handler = session.defaultSession.schemes.get('app');
  return handler?.(new Request(url, init)) ?? expect.fail('the scheme has no handler');
};

beforeEach(async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'out/assets'), { recursive: true });
  writeFileSync(path.join(folder, 'out/index.html'), '<title>Dry Run</title>');
  writeFileSync(path.join(folder, 'out/assets/main-1a.js'), 'export {}');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  backend = fakeBackend();
  const files = await listWindowFiles(path.join(folder, 'out'));
  handleAppScheme(session.defaultSession.protocol as never, files, backend);
});

it('is a scheme that can hold an app: standard, secure, seekable, and under its own policy', () => {
  registerAppScheme();
  expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
});

describe('what app://dry-run serves', () => {
  it('serves the page, its files and its screens, with the policy on each', async () => {
    for (const address of ['/', '/index.html', '/history', '/assets/main-1a.js', '/nothing.js']) {
      const answer = await ask(`app://dry-run${address}`);
      expect(answer.status).toBe(address === '/nothing.js' ? 404 : 200);
      expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect((await ask('app://dry-run/assets/main-1a.js')).headers.get('content-type')).toMatch(/javascript/);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%5c..%5csecret.txt'])(
    'has nothing outside the built window: %s',
    async (address) => {
      const answer = await ask(`app://dry-run${address}`);
      expect(answer.status).toBe(404);
    },
  );

  it('answers ranges of a sound', async () => {
    backend.sound = countingMedia(100);
    const part = await ask(SOUND, { headers: { range: 'bytes=90-' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 90-99/100');
    expect(new Uint8Array(await part.arrayBuffer())[0]).toBe(90);
    expect((await ask(SOUND, { headers: { range: 'bytes=100-' } })).status).toBe(416);
    expect((await ask(SOUND)).status).toBe(200);
  });

  it('has no sound that is not there', async () => {
    expect((await ask(SOUND)).status).toBe(404);
    expect((await ask('app://dry-run/media/..%2f..%2fsecret.wav')).status).toBe(404);
  });

  it('answers no other host and takes nothing', async () => {
    expect((await ask('app://elsewhere/')).status).toBe(404);
    expect((await ask('app://dry-run/', { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

it('gives answers to save as downloads', async () => {
  backend.files = { 'an.md': { name: '2026-03-07-pages.md', type: 'text/markdown', body: '# Pages' } };
  const answer = await ask('app://dry-run/files/an.md');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="2026-03-07-pages.md"');
  expect(await answer.text()).toBe('# Pages');
  expect((await ask('app://dry-run/files/nothing.md')).status).toBe(404);
});
