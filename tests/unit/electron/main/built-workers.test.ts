import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { silentLog } from '#electron/backend/app/log.ts';
import { createSpeechService } from '#electron/backend/speech/service.ts';
import type { SpawnWorker } from '#electron/backend/worker/host.ts';

const built = path.resolve('out/main/speech-worker.js');

/** Runs the file that the desktop app runs, as a plain process: a worker talks the same way in both. */
const spawnBuilt: SpawnWorker = () => {
  const child = fork(built, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return {
    post: (message) => void child.send(message as object),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
    pid: child.pid,
  };
};

// The file is there after `npm ci`, which builds; `npm run check` builds as well.
describe.skipIf(!existsSync(built))('the built speech worker', () => {
  it('finds its runtime and its models, and answers', async () => {
    const rootDir = process.cwd();
    const speech = createSpeechService({ spawnWorker: spawnBuilt, rootDir, log: silentLog });
    try {
      const transcript = await speech.transcribe({ source: { samples: new Float32Array(16_000) } });
      expect(transcript).toMatchObject({ durationMs: 1_000, words: [] });
    } finally {
      await speech.close();
    }
  });
});
