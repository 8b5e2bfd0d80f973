import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockLibrary } from '#electron/backend/library/lock.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';
import { eventually } from '../running-backend.ts';

const lockFile = pathToFileURL(path.resolve('electron/backend/library/lock.ts')).href;

/** Another process that takes the lock and stays. */
async function holder(folder: string) {
  const script = `
    import { lockLibrary } from ${JSON.stringify(lockFile)};
    try { lockLibrary(${JSON.stringify(folder)}); console.log('has it'); setInterval(() => {}, 1000); }
    catch (error) { console.log(error.code); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}

describe("the library's lock", () => {
  it('is held by one process at a time, and is free when that one is killed', async () => {
    const folder = temporaryFolder();
    const { child, said } = await holder(folder);
    expect(said).toBe('has it');
    expect(() => lockLibrary(folder)).toThrow(/already open in another window/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = await eventually(() => lockLibrary(folder));
    expect((await holder(folder)).said).toBe('library-busy');
    lock.release();
    lock.release();
    expect((await holder(folder)).said).toBe('has it');
  });

  it('is held by one owner within a process, too', () => {
    const folder = temporaryFolder();
    const lock = lockLibrary(folder);
    expect(() => lockLibrary(folder)).toThrow(
      expect.objectContaining({ code: 'library-busy', retryable: true }),
    );
    lock.release();
    lockLibrary(folder).release();
  });

  it('is taken even where its file is damaged', () => {
    const folder = temporaryFolder();
    writeFileSync(
      path.join(folder, 'lock.sqlite'),
      'this is no database at all, whatever its name says '.repeat(99),
    );
    lockLibrary(folder).release();
    expect(readdirSync(folder).some((name) => name.startsWith('lock.sqlite.damaged-'))).toBe(true);
  });
});
