import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { BackendDeps } from '#electron/backend/services.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { backendDeps, newAttempt } from '#tests/fakes/backend-deps.ts';
import { eventually, type RunningBackend, runningBackend } from '../running-backend.ts';

/** A finished attempt in which this was said, a word every half second. */
function saying(text: string, changes: Partial<Attempt> = {}): Attempt {
  const words = text
    .split(' ')
    .map((word, i) => ({ text: word, startMs: i * 500, endMs: i * 500 + 400, confidence: 0.9 }));
  const recording = {
    id: crypto.randomUUID(),
    file: 'answer.wav',
    startedAt: new Date(0).toISOString(),
    samples: 16_000,
    gaps: 0,
    lostSamples: 0,
  };
  return newAttempt({
    phase: 'done',
    recordings: [recording],
    transcription: {
      state: 'done',
      transcript: { engine: 'fake', durationMs: words.length * 500, words, voice: [], suspected: [] },
    },
    ...changes,
  });
}

function libraryOf(...attempts: Attempt[]): BackendDeps {
  const deps = backendDeps();
  for (const attempt of attempts) {
    const folder = path.join(deps.dataDir, 'attempts', attempt.id);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'attempt.json'), JSON.stringify(attempt));
    writeFileSync(path.join(folder, 'answer.wav'), new Uint8Array(44 + 32_000));
  }
  return deps;
}

const find = (running: RunningBackend, text: string, limit = 10) =>
  running.call('search.transcripts', { text, limit });
/** The ids of those in which it was said, once there are so many. */
const found = (running: RunningBackend, text: string, count: number) =>
  eventually(async () => {
    const { hits, total } = await find(running, text);
    expect(hits).toHaveLength(count);
    expect(total).toBe(count);
    return hits;
  });

describe('the search in what was said', () => {
  it('finds beginnings of words in any case, newest first, at the moment they were spoken', async () => {
    const older = saying('So we take an Outbox, not a dual write', { createdAt: '2026-01-01T10:00:00.000Z' });
    const newer = saying('the outbox again', { createdAt: '2026-01-02T10:00:00.000Z' });
    const running = await runningBackend(libraryOf(older, newer, saying('nothing of it')));
    const hits = await found(running, 'outb', 2);
    expect(hits.map((hit) => hit.attemptId)).toEqual([newer.id, older.id]);
    expect(hits[1]).toMatchObject({
      title: older.question.title,
      stage: 'behavioural',
      startMs: 2000,
      durationMs: 1000,
      snippet: [
        { text: 'So we take an ', isMatch: false },
        { text: 'Outbox', isMatch: true },
        { text: ', not a dual write', isMatch: false },
      ],
    });
    expect(await found(running, 'dual outbox', 1)).toMatchObject([{ attemptId: older.id }]);
    expect(await found(running, '"write dual"', 0)).toEqual([]);
    expect(await find(running, 'outb', 1)).toMatchObject({ hits: [{ attemptId: newer.id }], total: 2 });
  });

  it('finds what was corrected by either word', async () => {
    const attempt = saying('we put it in post gress then', {});
    const running = await runningBackend(libraryOf(attempt));
    await found(running, 'gress', 1);
    const place = {
      words: 'post gress',
      before: 'put it in',
      after: 'then',
      wordRange: [4, 5] as [number, number],
      startMs: 2000,
      endMs: 2900,
    };
    const correction = { type: 'word', place, to: 'Postgres' } as const;
    await running.call('attempts.correct', { attemptId: attempt.id, correction });
    const [byReading] = await found(running, 'postgres', 1);
    expect(byReading?.startMs).toBe(2000);
    const [byHeard] = await found(running, 'gress', 1);
    expect(byHeard?.startMs).toBe(2000);
    expect(byHeard?.snippet[1]).toEqual({ text: 'Postgres', isMatch: true });
  });

  it('does not find what was deleted, and finds it again when it came back', async () => {
    const attempt = saying('a word of it');
    const running = await runningBackend(libraryOf(attempt));
    await found(running, 'word', 1);
    await running.call('attempts.delete', { attemptId: attempt.id });
    await found(running, 'word', 0);
    await running.call('attempts.restore', { attemptId: attempt.id });
    await found(running, 'word', 1);
  });

  it('is filled anew with an index that was lost, and for one made before there was a search', async () => {
    const deps = libraryOf(saying('the very word'));
    const first = await runningBackend(deps);
    await found(first, 'very', 1);
    await first.backend.close();
    rmSync(path.join(deps.dataDir, 'index.sqlite'));
    const second = await runningBackend(deps);
    await found(second, 'very', 1);
    await second.backend.close();
    const database = new DatabaseSync(path.join(deps.dataDir, 'index.sqlite'));
    database.exec('DELETE FROM transcripts; UPDATE attempts SET basis = NULL');
    database.close();
    await found(await runningBackend(deps), 'very', 1);
  });

  it('takes anything without complaint', async () => {
    const running = await runningBackend(libraryOf(saying('one word')));
    const odd = ['', '   ', '"', '*', 'a"b', 'NOT', '^a', '-- ;', '\u0000', 'x'.repeat(100_000)];
    for (const text of odd) expect((await find(running, text)).total).toBe(0);
  });
});
