/*
 * A backend that records an endless answer, to be killed. Started with a root and a data folder; prints the
 * time at which the first sample was spoken, as milliseconds since 1970, then the number of every frame sent.
 */
import { writeSync } from 'node:fs';
import { createBackend } from '#electron/backend/create-backend.ts';
import { createInProcessTransport } from '#electron/backend/in-process-transport.ts';
import { createModels } from '#electron/backend/models/models.ts';
import { forkWorker } from '#electron/backend/worker/fork.ts';
import { FRAME_SAMPLES, samplesToMs } from '#shared/audio/pcm.ts';
import { defaultSettings } from '#shared/contract/settings.ts';

const [, , rootDir = '', dataDir = ''] = process.argv;
const FRAME_MS = samplesToMs(FRAME_SAMPLES);

const settings = { get: () => defaultSettings, set: () => defaultSettings };
const log = { info: () => {}, warn: () => {}, error: console.error };

const backend = await createBackend({
  rootDir,
  dataDir,
  version: '0.0.0',
  shell: 'in-process',
  spawnWorker: forkWorker,
  speech: { engine: 'none', transcribe: () => new Promise(() => {}), close: async () => {} },
  models: createModels({ rootDir, dataDir, settings, log }),
  settings,
  log,
  readLog: async () => '',
});
const { call, sendAudio } = createInProcessTransport(backend);
const { questions } = await call('bank.list', {});
const { attempt } = await call('attempts.create', {
  questionId: questions[0]?.id ?? '',
  mode: 'practice',
  sessionId: null,
});
const { recordingId } = await call('recording.start', { attemptId: attempt.id });

const startedAt = Date.now();
writeSync(1, `${startedAt}\n`);
let seq = 0;
const speak = (): void => {
  // A frame can be sent once its last sample was spoken.
  while (Date.now() >= startedAt + (seq + 1) * FRAME_MS) {
    sendAudio({ recordingId, seq, samples: new Int16Array(FRAME_SAMPLES).fill((seq % 1000) + 1) });
    writeSync(1, `${seq++}\n`);
  }
};
setInterval(speak, 5);
