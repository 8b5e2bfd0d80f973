import { serveIndex } from '#electron/backend/library/index-server.ts';
import { forkWorker } from '#electron/backend/worker/fork.ts';
import type { SpawnWorker } from '#electron/backend/worker/host.ts';

/** The index as a worker in this process: the same messages, copied, without the time a process takes. */
export const spawnIndexHere: SpawnWorker = (entry) => {
  if (entry !== 'index') return forkWorker(entry);
  const toChild: ((message: unknown) => void)[] = [];
  const toParent: ((message: unknown) => void)[] = [];
  const exits: ((code: number | null) => void)[] = [];
  let ended = false;
  const deliver = (listeners: readonly ((message: unknown) => void)[], message: unknown) => {
    const copy = structuredClone(message);
    setImmediate(() => {
      for (const listener of listeners) if (!ended) listener(copy);
    });
  };
  const end = (code: number | null) => {
    if (ended) return;
    ended = true;
    for (const listener of exits) listener(code);
  };
  serveIndex(
    {
      post: (message) => deliver(toParent, message),
      onMessage: (listener) => toChild.push(listener),
      onClose: () => {},
    },
    end,
  );
  return {
    post: (message) => deliver(toChild, message),
    onMessage: (listener) => toParent.push(listener),
    onExit: (listener) => exits.push(listener),
    kill: () => end(null),
    pid: undefined,
  };
};
