import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SpawnWorker, WorkerEntry } from './host.ts';

const FILES: Record<WorkerEntry, URL> = {
  speech: new URL('../speech/worker.ts', import.meta.url),
  index: new URL('../library/index-worker.ts', import.meta.url),
  sound: new URL('../share/sound-worker.ts', import.meta.url),
};

/**
 * What freed memory of the speech process goes back to the system with: by itself glibc keeps what sound of all
 * lengths once needed, and more so for each thread. Other systems ignore these names.
 */
const GIVES_MEMORY_BACK = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '1048576',
  MALLOC_TRIM_THRESHOLD_: '1048576',
};

/**
 * Spawns workers with Node's `fork`, on the same Node as this process. For the loopback shell, the CLI and
 * tests; Electron has `utilityProcess`. The child's standard output goes nowhere, so that it can never get
 * into what the CLI prints; its errors go where ours go.
 */
export const forkWorker: SpawnWorker = (entry) => {
  const child = fork(fileURLToPath(FILES[entry]), [], {
    serialization: 'advanced',
    execArgv: [],
    env: entry === 'speech' ? { ...GIVES_MEMORY_BACK, ...process.env } : process.env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exits = new Set<(code: number | null) => void>();
  let ended: { code: number | null } | undefined;
  const end = (code: number | null): void => {
    if (ended) return;
    ended = { code };
    for (const listener of exits) listener(code);
  };
  child.once('exit', (code) => end(code));
  // `error` without `exit` is a process that could not be started; with one it changes nothing.
  child.once('error', () => {
    if (child.pid === undefined) end(null);
  });
  return {
    post: (message) => {
      if (child.connected) child.send(message as object, () => {});
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      if (ended) listener(ended.code);
      else exits.add(listener);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
    pid: child.pid,
  };
};
