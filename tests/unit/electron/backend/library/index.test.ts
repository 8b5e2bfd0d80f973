import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BackendDeps } from '#electron/backend/services.ts';
import { forkWorker } from '#electron/backend/worker/fork.ts';
import type { SpawnWorker, WorkerHandle } from '#electron/backend/worker/host.ts';
import { backendDeps } from '#tests/fakes/backend-deps.ts';
import { eventually, type RunningBackend, runningBackend } from '../running-backend.ts';

const indexFile = (deps: BackendDeps) => path.join(deps.dataDir, 'index.sqlite');

const transcribed = (running: RunningBackend, attemptId: string) =>
  eventually(async () => {
    const view = await running.call('attempts.get', { attemptId });
    expect(view.attempt.transcription.state).toBe('done');
    return view;
  });

/** A library of so many transcribed attempts, closed. */
async function libraryOf(attempts: number, deps = backendDeps()) {
  const running = await runningBackend(deps);
  for (let n = 0; n < attempts; n++) await transcribed(running, await running.answer(n + 1));
  const listed = await running.call('attempts.list', {});
  expect(listed.attempts).toHaveLength(attempts);
  await running.backend.close();
  return { deps, listed };
}

const noticesOf = async ({ call }: RunningBackend) =>
  (await call('app.info', {})).notices.map((notice) => notice.code);

describe('the index', () => {
  it('holds sessions, attempts, events with their samples, words, flags and reports', async () => {
    const deps = backendDeps();
    const running = await runningBackend(deps);
    const attemptId = await running.answer(2);
    await running.call('attempts.addEvent', { attemptId, event: { type: 'stopped', atSample: 3200 } });
    const { attempt } = await transcribed(running, attemptId);
    await running.backend.close();
    const database = new DatabaseSync(indexFile(deps), { readOnly: true });
    const all = (sql: string) => database.prepare(sql).all();
    expect(all('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(all('SELECT id FROM sessions')).toEqual([{ id: attempt.sessionId }]);
    expect(all('SELECT id, samples, phase FROM attempts')).toEqual([
      { id: attemptId, samples: 3200, phase: 'done' },
    ]);
    expect(all('SELECT type, at_sample FROM events')).toEqual([{ type: 'stopped', at_sample: 3200 }]);
    expect(all('SELECT text, start_ms FROM words ORDER BY position')).toEqual([
      { text: 'um', start_ms: 0 },
      { text: 'nobody', start_ms: 250 },
      { text: 'noticed.', start_ms: 600 },
    ]);
    expect(all("SELECT rule, first_word FROM flags WHERE kind = 'filler'")).toEqual([
      { rule: 'filled-pause', first_word: 0 },
    ]);
    expect(all("SELECT json_array_length(report, '$.coverage') AS points FROM reports")).toEqual([
      { points: 4 },
    ]);
    database.close();
  });

  it('lists an answer that the disk would not take as it is, not as it was last saved', async () => {
    const deps = backendDeps();
    const running = await runningBackend(deps);
    const { attemptId, recordingId } = await running.begin();
    running.say(recordingId, 3);
    const folder = path.join(deps.dataDir, 'attempts', attemptId);
    // No attempt.json can be written any more; the sound goes on into its open file.
    renameSync(folder, `${folder}-away`);
    await running.call('recording.stop', { recordingId, frames: 3, finish: true }).catch(() => {});
    const listed = await running.call('attempts.list', {});
    expect(listed.attempts).toMatchObject([{ id: attemptId, phase: 'done', durationMs: 300 }]);
    renameSync(`${folder}-away`, folder);
    await running.call('attempts.list', {});
    const saved = JSON.parse(readFileSync(path.join(folder, 'attempt.json'), 'utf8'));
    expect(saved.phase).toBe('done');
  });

  it('is made anew from the folders when it was deleted, and says so', async () => {
    const { deps, listed } = await libraryOf(2);
    rmSync(indexFile(deps));
    const running = await runningBackend(deps);
    await eventually(async () => expect(await running.call('attempts.list', {})).toEqual(listed));
    expect(await noticesOf(running)).toEqual(['index-missing']);
  });

  it.each<[string, (file: string) => void]>([
    ['overwritten', (file) => writeFileSync(file, 'x'.repeat(20_000))],
    ['empty but for a header', (file) => writeFileSync(file, readFileSync(file).subarray(0, 100))],
    ['cut in half', (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
    [
      'torn in the middle',
      (file) => {
        const bytes = readFileSync(file);
        bytes.fill(0x55, 4096, 4096 * 6);
        writeFileSync(file, bytes);
      },
    ],
    [
      'of a later version',
      (file) => {
        const database = new DatabaseSync(file);
        database.exec('PRAGMA user_version = 99');
        database.close();
      },
    ],
  ])('is set aside and made anew when its file is %s', async (_, damage) => {
    const { deps, listed } = await libraryOf(2);
    damage(indexFile(deps));
    const running = await runningBackend(deps);
    await eventually(async () => expect(await running.call('attempts.list', {})).toEqual(listed));
    expect(await noticesOf(running)).toEqual(['index-damaged']);
    const aside = readdirSync(deps.dataDir).filter((name) => name.startsWith('index.sqlite.damaged-'));
    expect(aside.length).toBeGreaterThanOrEqual(1);
  });

  it('is made anew when it breaks while it is used', async () => {
    const { deps, listed } = await libraryOf(2);
    const running = await runningBackend(deps);
    const other = new DatabaseSync(indexFile(deps));
    other.exec("UPDATE attempts SET stage = 'nonsense'");
    other.close();
    expect((await running.call('attempts.list', {})).attempts).toHaveLength(2);
    expect(running.heard).toContainEqual({
      name: 'library.notice',
      payload: expect.objectContaining({ code: 'index-damaged' }),
    });
    await eventually(async () => expect(await running.call('attempts.list', {})).toEqual(listed));
  });

  it('follows attempts that changed, came or went while nobody looked', async () => {
    const { deps, listed } = await libraryOf(3);
    const [newest, middle, oldest] = listed.attempts.map((each) =>
      path.join(deps.dataDir, 'attempts', each.id),
    );
    rmSync(newest!, { recursive: true });
    const file = path.join(middle!, 'attempt.json');
    const attempt = JSON.parse(readFileSync(file, 'utf8'));
    attempt.question.title = 'Another title';
    writeFileSync(file, JSON.stringify(attempt));
    const running = await runningBackend(deps);
    const { attempts } = await running.call('attempts.list', {});
    expect(attempts).toMatchObject([{ title: 'Another title' }, { id: path.basename(oldest!) }]);
    expect(await noticesOf(running)).toEqual([]);
  });

  it('reports old attempts anew when the criteria changed', async () => {
    const { deps } = await libraryOf(1);
    const file = path.join(deps.rootDir, 'question-banks/criteria/behavioural.json');
    const criteria = JSON.parse(readFileSync(file, 'utf8'));
    criteria.criteria.pop();
    writeFileSync(file, JSON.stringify(criteria));
    await runningBackend(deps);
    const database = new DatabaseSync(indexFile(deps), { readOnly: true });
    onTestFinished(() => database.close());
    const points = database.prepare("SELECT json_array_length(report, '$.coverage') AS points FROM reports");
    await eventually(() => expect(points.all()).toEqual([{ points: 3 }]));
  });
});

describe('the index process', () => {
  /** Needs with a real process, and the workers that were spawned. */
  function withProcess() {
    const workers: WorkerHandle[] = [];
    const spawnWorker: SpawnWorker = (entry) => {
      const worker = forkWorker(entry);
      workers.push(worker);
      return worker;
    };
    return { workers, deps: backendDeps({ spawnWorker }) };
  }

  it('is started again when it dies, and owes nobody an answer', async () => {
    const { workers, deps } = withProcess();
    const running = await runningBackend(deps);
    const attemptId = await running.answer(2);
    await transcribed(running, attemptId);
    for (let n = 0; n < 3; n++) {
      const asked = running.call('attempts.list', {});
      workers.at(-1)?.kill();
      expect((await asked).attempts).toMatchObject([{ id: attemptId }]);
    }
    expect(workers.length).toBeGreaterThan(1);
  });

  it('is not needed to record, to transcribe and to read an answer', async () => {
    const plain = backendDeps();
    const dead: SpawnWorker = () => ({
      post: () => {},
      onMessage: () => {},
      onExit: (listener) => setTimeout(() => listener(1), 1),
      kill: () => {},
      pid: undefined,
    });
    const running = await runningBackend({ ...plain, spawnWorker: dead });
    expect(await noticesOf(running)).toEqual(['index-unavailable']);
    await expect(running.call('attempts.list', {})).rejects.toMatchObject({
      code: 'index-unavailable',
      retryable: true,
    });
    const { report } = await transcribed(running, await running.answer(2));
    expect(report?.coverage).toHaveLength(4);
    await running.backend.close();

    const again = await runningBackend(plain);
    expect((await again.call('attempts.list', {})).attempts).toHaveLength(1);
  });

  it('ends with the backend', async () => {
    const { workers, deps } = withProcess();
    const running = await runningBackend(deps);
    await running.backend.close();
    const exit = Promise.withResolvers<number | null>();
    workers[0]?.onExit(exit.resolve);
    expect(await exit.promise).toBe(0);
    expect(existsSync(`${indexFile(deps)}-wal`)).toBe(false);
  });
});
