import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { openLog } from '#electron/backend/app/log.ts';
import { createBackend } from '#electron/backend/create-backend.ts';
import { createInProcessTransport } from '#electron/backend/in-process-transport.ts';
import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';
import { backendDeps, fakeSpeech, questionOnDisk, temporaryFolder } from '#tests/fakes/backend-deps.ts';

/** Words that stand nowhere but in what is said, and in the code that is written. */
const SAID = ['zwieback', 'quokka', 'xylograph'];
const WRITTEN = 'const marzipan = 1;';

it('a whole run leaves no word of an answer in the log', async () => {
  const dataDir = temporaryFolder();
  const { log, readLog, close } = openLog(dataDir);
  const speech = fakeSpeech({ immediate: false });
  const backend = await createBackend(backendDeps({ dataDir, log, readLog, speech }));
  const { call, sendAudio } = createInProcessTransport(backend);

  const answer = async () => {
    const created = await call('attempts.create', {
      questionId: questionOnDisk.id,
      mode: 'practice',
      sessionId: null,
    });
    const attemptId = created.attempt.id;
    const { recordingId } = await call('recording.start', { attemptId });
    for (let seq = 0; seq < 5; seq++) {
      sendAudio({ recordingId, seq, samples: new Int16Array(FRAME_SAMPLES) });
    }
    await call('attempts.addSnapshot', { attemptId, kind: 'code', atSample: 0, text: WRITTEN });
    await call('recording.stop', { recordingId, frames: 5, finish: true });
    await vi.waitFor(() => expect(speech.jobs).toHaveLength(1));
    return attemptId;
  };
  const transcribed = (attemptId: string, state: string) =>
    vi.waitFor(async () => {
      const { attempt } = await call('attempts.get', { attemptId });
      expect(attempt.transcription.state).toBe(state);
      return attempt;
    });

  // An answer that is understood, one that fails with its words in the error, and calls that are refused.
  speech.transcribe = async () => ({
    engine: 'fake',
    durationMs: 500,
    words: SAID.map((text, i) => ({ text, startMs: i * 100, endMs: i * 100 + 90, confidence: 1 })),
    voice: [{ startMs: 0, endMs: 500 }],
    suspected: [],
  });
  speech.jobs.push({ wavFiles: [], progress() {}, finish() {}, fail() {} });
  const understood = await transcribed(await answer(), 'done');
  expect(JSON.stringify(understood)).toContain('quokka');
  speech.transcribe = () => Promise.reject(new Error(`failed at ${SAID.join(' ')}`));
  await transcribed(await answer(), 'failed');
  await call('attempts.addSnapshot', { attemptId: WRITTEN, kind: 'code', atSample: 0, text: WRITTEN }).catch(
    () => {},
  );
  const diagnostics = await call('app.diagnostics', {});
  await backend.close();
  await close();

  const folder = path.join(dataDir, 'logs');
  const logged = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  for (const text of [...logged, diagnostics.text]) {
    for (const word of [...SAID, 'marzipan']) expect(text.toLowerCase()).not.toContain(word);
  }
});
