import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFault, openLog } from '#electron/backend/app/log.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';

describe('the log', () => {
  it('holds lines with facts, for its owner alone', async () => {
    const dataDir = temporaryFolder();
    const { log, readLog, close } = openLog(dataDir);
    log.info('Started', { version: '1.2.3' });
    log.warn('Careful');
    log.error('Broken', { code: 7 });
    await close();
    const file = path.join(dataDir, 'logs/dry-run.log');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 30, msg: 'Started', version: '1.2.3' },
      { level: 40, msg: 'Careful' },
      { level: 50, msg: 'Broken', code: 7 },
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await readLog()).toBe(lines.join('\n'));
  });

  it('stays small: old lines make room, and diagnostics carry the last 200', async () => {
    const dataDir = temporaryFolder();
    const { log, readLog, close } = openLog(dataDir);
    const filling = 'x'.repeat(10_000);
    for (let i = 0; i < 900; i++) {
      log.info('Line', { i, filling });
      if (i % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await close();
    const folder = path.join(dataDir, 'logs');
    const bytes = readdirSync(folder)
      .filter((name) => name.endsWith('.log'))
      .map((name) => statSync(path.join(folder, name)).size);
    expect(bytes.length).toBeLessThanOrEqual(4);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000);
    expect((await readLog()).split('\n').length).toBeLessThanOrEqual(200);
  });

  it('that cannot be written takes nothing along', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(path.join(dataDir, 'logs'), 'a file where the folder should be');
    const { log, readLog, close } = openLog(dataDir);
    log.info('One');
    await new Promise((resolve) => setTimeout(resolve, 50));
    log.info('Two');
    expect(await readLog()).toBe('');
    await close();
    await close();
  });
});

it('describes a fault by its class, code and place, never by its message', () => {
  const fault = Object.assign(new RangeError('my private answer\n    of two lines'), { code: 'EBADF' });
  const described = describeFault(fault);
  expect(described).toContain('RangeError EBADF');
  expect(described).toContain('log.test.ts');
  expect(described).not.toMatch(/private|two lines/);
  expect(describeFault('my private answer')).toBe('string');
});
