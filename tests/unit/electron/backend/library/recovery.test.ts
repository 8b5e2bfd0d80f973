import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BackendDeps } from '#electron/backend/services.ts';
import { backendDeps, newAttempt, questionOnDisk } from '#tests/fakes/backend-deps.ts';
import { eventually, type RunningBackend, runningBackend, soundOf } from '../running-backend.ts';

/** A library of one transcribed attempt, closed; and where its file lies. */
async function oneAttempt() {
  const deps = backendDeps();
  const running = await runningBackend(deps);
  const attemptId = await running.answer(3);
  const { attempt } = await eventually(async () => {
    const view = await running.call('attempts.get', { attemptId });
    expect(view.attempt.transcription.state).toBe('done');
    return view;
  });
  await running.backend.close();
  const folder = path.join(deps.dataDir, 'attempts', attemptId);
  return { deps, attemptId, attempt, folder, file: path.join(folder, 'attempt.json') };
}

const noticesOf = async ({ call }: RunningBackend) =>
  (await call('app.info', {})).notices.map((notice) => notice.code);

function loseIndex(deps: BackendDeps): void {
  rmSync(path.join(deps.dataDir, 'index.sqlite'));
}

describe('an attempt whose file is damaged', () => {
  it('is put together from its sound and what the index remembers', async () => {
    const { deps, attemptId, attempt, folder, file } = await oneAttempt();
    writeFileSync(file, readFileSync(file).subarray(0, 200));
    const running = await runningBackend(deps);
    expect(await noticesOf(running)).toEqual(['attempt-rebuilt']);
    const rebuilt = (await running.call('attempts.get', { attemptId })).attempt;
    expect(rebuilt).toMatchObject({
      question: attempt.question,
      sessionId: attempt.sessionId,
      createdAt: attempt.createdAt,
      phase: 'interrupted',
      recovered: true,
    });
    expect((await soundOf(running.backend, attemptId)).length).toBe(4800);
    expect((await running.call('attempts.list', {})).attempts).toMatchObject([
      { id: attemptId, durationMs: 300 },
    ]);
    expect(readdirSync(folder).some((name) => name.startsWith('attempt.json.damaged-'))).toBe(true);
    const finished = await running.call('attempts.finish', { attemptId });
    expect(finished.attempt.transcription.state).toBe('running');
  });

  it('keeps every part that is well', async () => {
    const { deps, attemptId, attempt, file } = await oneAttempt();
    writeFileSync(file, JSON.stringify({ ...attempt, mode: 'nonsense' }));
    const running = await runningBackend(deps);
    const view = await running.call('attempts.get', { attemptId });
    expect(view.attempt).toEqual({ ...attempt, mode: 'practice', recovered: true });
    expect(view.report).not.toBeNull();
  });

  it('can be heard even where nobody knows its question any more', async () => {
    const { deps, attemptId, file } = await oneAttempt();
    writeFileSync(file, '');
    loseIndex(deps);
    const running = await runningBackend(deps);
    expect((await noticesOf(running)).toSorted()).toEqual(['attempt-rebuilt', 'index-missing']);
    const { attempt } = await running.call('attempts.get', { attemptId });
    expect(attempt.question.title).toBe('A recording that was found again');
    expect((await soundOf(running.backend, attemptId)).length).toBe(4800);
  });

  it('comes back where the file is not there at all', async () => {
    const { deps, attemptId, attempt, file } = await oneAttempt();
    rmSync(file);
    const running = await runningBackend(deps);
    expect((await running.call('attempts.get', { attemptId })).attempt.question).toEqual(attempt.question);
    expect(await noticesOf(running)).toEqual(['attempt-rebuilt']);
    await running.backend.close();
    expect(await noticesOf(await runningBackend(deps))).toEqual([]);
  });

  it('is left out, and kept on disk, where it has no sound', async () => {
    const { deps, attemptId, folder, file } = await oneAttempt();
    for (const name of readdirSync(folder)) if (name.endsWith('.wav')) rmSync(path.join(folder, name));
    writeFileSync(file, '{');
    const running = await runningBackend(deps);
    expect(await noticesOf(running)).toEqual([]);
    expect((await running.call('attempts.list', {})).attempts).toEqual([]);
    await expect(running.call('attempts.get', { attemptId })).rejects.toMatchObject({
      code: 'attempt-not-found',
    });
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^attempt\.json\.damaged-/)]);
  });
});

describe('what a start finds', () => {
  const attemptsOf = (deps: BackendDeps) => path.join(deps.dataDir, 'attempts');

  it('is left alone where a later version wrote it', async () => {
    const { deps, attempt, file } = await oneAttempt();
    const text = JSON.stringify({ ...attempt, version: 2 });
    writeFileSync(file, text);
    loseIndex(deps);
    const running = await runningBackend(deps);
    expect((await noticesOf(running)).toSorted()).toEqual(['attempt-newer', 'index-missing']);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('is not changed where it is no attempt', async () => {
    const deps = backendDeps();
    const notes = path.join(attemptsOf(deps), 'my notes');
    mkdirSync(notes, { recursive: true });
    writeFileSync(path.join(notes, 'a.wav'), 'mine');
    mkdirSync(path.join(attemptsOf(deps), newAttempt().id));
    const running = await runningBackend(deps);
    expect(await noticesOf(running)).toEqual([]);
    expect(readdirSync(attemptsOf(deps))).toEqual(['my notes']);
    expect(readdirSync(notes)).toEqual(['a.wav']);
  });

  it('takes in sound that nobody had noted, and removes what a crash left of a save', async () => {
    const deps = backendDeps();
    const first = await runningBackend(deps);
    const { attemptId, recordingId } = await first.begin();
    first.say(recordingId, 2);
    await first.backend.close();
    const folder = path.join(attemptsOf(deps), attemptId);
    const [wav] = readdirSync(folder).filter((name) => name.endsWith('.wav'));
    writeFileSync(path.join(folder, 'recording-2-cafe.wav'), readFileSync(path.join(folder, wav!)));
    writeFileSync(path.join(folder, 'attempt.json.3735928559'), '{"half":');
    const second = await runningBackend(deps);
    const { attempt } = await second.call('attempts.get', { attemptId });
    expect(attempt).toMatchObject({ phase: 'interrupted', recovered: true });
    expect(attempt.recordings.map((each) => each.samples)).toEqual([3200, 3200]);
    expect(readdirSync(folder)).not.toContain('attempt.json.3735928559');
    expect(await noticesOf(second)).toEqual(['recording-recovered']);
  });

  it('keeps sound that came after the last note of it', async () => {
    const deps = backendDeps();
    const first = await runningBackend(deps);
    const { attemptId, recordingId } = await first.begin();
    first.say(recordingId, 2);
    await first.backend.close();
    const folder = path.join(attemptsOf(deps), attemptId);
    const [wav] = readdirSync(folder).filter((name) => name.endsWith('.wav'));
    writeFileSync(path.join(folder, wav!), Buffer.alloc(3201, 1), { flag: 'a' });
    const second = await runningBackend(deps);
    expect((await second.call('attempts.get', { attemptId })).attempt.recordings[0]?.samples).toBe(4800);
  });

  it('is left alone while its sound cannot be read', async () => {
    const deps = backendDeps();
    const first = await runningBackend(deps);
    const { attemptId, recordingId } = await first.begin();
    first.say(recordingId, 2);
    await first.backend.close();
    const folder = path.join(attemptsOf(deps), attemptId);
    const wav = path.join(folder, readdirSync(folder).find((name) => name.endsWith('.wav'))!);
    renameSync(wav, `${wav}.away`);
    symlinkSync(wav, wav);
    await (await runningBackend(deps)).backend.close();
    rmSync(wav);
    renameSync(`${wav}.away`, wav);
    const third = await runningBackend(deps);
    const { attempt } = await third.call('attempts.get', { attemptId });
    expect(attempt.recordings.map((each) => each.samples)).toEqual([3200]);
  });

  it('keeps the question as it was asked', async () => {
    const { deps, attemptId } = await oneAttempt();
    rmSync(path.join(deps.rootDir, 'question-banks/questions'), { recursive: true });
    const running = await runningBackend(deps);
    expect((await running.call('bank.list', {})).questions).toEqual([]);
    const { attempt } = await running.call('attempts.get', { attemptId });
    expect(attempt.question.title).toBe(questionOnDisk.title);
  });
});
