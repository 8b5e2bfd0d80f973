import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from './support/test.ts';

const root = path.resolve(import.meta.dirname, '../..');

test('npm start -- --no-open prints an address, ends when asked, and leaves nothing running', async ({
  folder,
}) => {
  const child = spawn('npm', ['start', '--silent', '--', '--no-open'], {
    cwd: root,
    detached: true,
    env: { ...process.env, DRY_RUN_DATA: path.join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  try {
    const first = await lines.next();
    const [address] = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(first.value ?? '') ?? [];
    expect(address, first.value).toBeDefined();
    const page = await fetch(address ?? '', { redirect: 'manual', headers: { 'Sec-Fetch-Site': 'none' } });
    expect(page.status).toBe(303);
    expect(page.headers.get('set-cookie')).toContain('HttpOnly');
  } finally {
    // The group: npm, its shell and the app, as Ctrl+C in a terminal reaches them all.
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
  }
  if (child.exitCode === null) await once(child, 'exit');
  expect(() => process.kill(-(child.pid ?? 0), 0)).toThrow('ESRCH');
});

test('only the browser that was let in is answered', async ({ app }) => {
  const { origin } = app.server;
  const ask = async (headers: Record<string, string>, at = '/') =>
    (await fetch(origin + at, { headers, redirect: 'manual' })).status;
  expect(await ask({ 'Sec-Fetch-Site': 'none' })).toBe(401);
  expect(await ask({ 'Sec-Fetch-Site': 'none' }, '/enter?token=guess')).toBe(403);
  expect(await ask({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
  expect(await ask({ Origin: 'https://example.com' })).toBe(403);
  const policy = (
    await app.page.request.get(app.server.origin, { headers: { 'Sec-Fetch-Site': 'none' } })
  ).headers();
  expect(policy['content-security-policy']).toContain("default-src 'none'");
});
