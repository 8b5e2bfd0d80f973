import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { silentLog } from '#electron/backend/app/log.ts';
import { wavHeader } from '#electron/backend/recording/wav-file.ts';
import { createSpeechService } from '#electron/backend/speech/service.ts';
import { forkWorker } from '#electron/backend/worker/fork.ts';
import type { WorkerHandle } from '#electron/backend/worker/host.ts';
import { SAMPLE_RATE } from '#shared/audio/pcm.ts';
import { longAnswer } from '../long-answer.ts';

/**
 * What the speech process holds in memory while it goes along with an answer of an hour:
 *
 *   node tests/bench/speech/hour-memory.ts [minutes]
 *
 * The sound is given a second at a time, each once the process has had its turn with the one before.
 */
const minutes = Number(process.argv[2] ?? 60);
const EVERY_MINUTES = 5;
const LAP_SECONDS = 600;

const processes: WorkerHandle[] = [];
const service = createSpeechService({
  spawnWorker: (entry) => {
    const handle = forkWorker(entry);
    processes.push(handle);
    return handle;
  },
  rootDir: path.resolve(import.meta.dirname, '../../..'),
  log: silentLog,
});

/** Megabytes of memory that the speech process has resident. */
async function residentMb(): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(processes.at(-1)?.pid)]);
  return Number(stdout.trim()) / 1024;
}

const folder = await mkdtemp(path.join(tmpdir(), 'dry-run-bench-'));
try {
  const file = path.join(folder, 'growing.wav');
  await writeFile(file, wavHeader(0));
  const lap = await longAnswer(LAP_SECONDS);
  let turn = () => {};
  const stream = service.openStream!({ wavFiles: [file], onWords: () => turn() });
  let most = 0;
  const begun = performance.now();
  for (let second = 1; second <= minutes * 60; second++) {
    const from = ((second - 1) % LAP_SECONDS) * SAMPLE_RATE;
    await appendFile(file, Buffer.from(lap.slice(from, from + SAMPLE_RATE).buffer));
    await new Promise<void>((resolve) => {
      turn = resolve;
      stream.advance({ drafting: true });
    });
    if (second % 60 !== 0) continue;
    const now = await residentMb();
    most = Math.max(most, now);
    if (second % (EVERY_MINUTES * 60) !== 0) continue;
    const tookS = Math.round((performance.now() - begun) / 1000);
    console.log(`${String(second / 60).padStart(3)} min  ${Math.round(now)} MB  after ${tookS} s`);
  }
  const { words } = await stream.finish();
  const last = await residentMb();
  console.log(`At the end ${Math.round(last)} MB, most ${Math.round(Math.max(most, last))} MB`);
  console.log(`${words.length} words`);
} finally {
  await service.close();
  await rm(folder, { recursive: true, force: true });
}
