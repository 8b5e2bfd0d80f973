import path from 'node:path';
import { utilityProcess } from 'electron';
import type { SpawnWorker, WorkerEntry } from '../backend/worker/host.ts';

/** The built files of the workers, beside the main process. */
const FILES: Record<WorkerEntry, string> = {
  speech: 'speech-worker.js',
  index: 'index-worker.js',
  sound: 'sound-worker.js',
};

/** Spawns workers as Electron's utility processes, the counterpart of `fork` in the other shells. */
export function utilityWorkers(folder: string): SpawnWorker {
  return (entry) => {
    const child = utilityProcess.fork(path.join(folder, FILES[entry]), [], {
      serviceName: `Dry Run ${entry}`,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const exits = new Set<(code: number | null) => void>();
    let ended: { code: number } | undefined;
    child.once('exit', (code) => {
      ended = { code };
      for (const listener of exits) listener(code);
    });
    // Without a listener Electron's word on a worker out of memory would end the app; `exit` follows it.
    child.on('error', () => {});
    return {
      post: (message) => {
        if (!ended) child.postMessage(message);
      },
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => {
        if (ended) listener(ended.code);
        else exits.add(listener);
      },
      kill: () => void child.kill(),
      get pid() {
        return child.pid;
      },
    };
  };
}
