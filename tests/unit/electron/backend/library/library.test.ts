import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createBackend } from '#electron/backend/create-backend.ts';
import { backendDeps, fakeSpeech } from '#tests/fakes/backend-deps.ts';
import { eventually, runningBackend, soundOf } from '../running-backend.ts';

describe('the library', () => {
  it('has an attempt with its report after the next start', async () => {
    const deps = backendDeps();
    const first = await runningBackend(deps);
    const attemptId = await first.answer(3);
    const done = await eventually(async () => {
      const view = await first.call('attempts.get', { attemptId });
      expect(view.attempt.transcription.state).toBe('done');
      return view;
    });
    expect(done.report?.flags[0]).toMatchObject({ rule: 'filled-pause', text: 'um' });
    const listed = await first.call('attempts.list', {});
    expect(listed.attempts).toMatchObject([
      { id: attemptId, phase: 'done', durationMs: 300, transcription: 'done' },
    ]);
    await first.backend.close();

    const second = await runningBackend(deps);
    expect(await second.call('attempts.get', { attemptId })).toEqual(done);
    expect(await second.call('attempts.list', {})).toEqual(listed);
    expect(await second.call('attempts.list', { questionId: 'another-one' })).toEqual({ attempts: [] });
    expect((await soundOf(second.backend, attemptId)).length).toBe(4800);
    expect((await second.call('app.info', {})).notices).toEqual([]);
  });

  it('opens once at a time', async () => {
    const deps = backendDeps();
    const { backend } = await runningBackend(deps);
    await expect(createBackend(deps)).rejects.toMatchObject({ code: 'library-busy' });
    await backend.close();
    await (await createBackend(deps)).close();
  });

  it('says so where its folder cannot be used', async () => {
    const deps = backendDeps();
    const file = path.join(deps.dataDir, 'a-file');
    writeFileSync(file, '');
    await expect(createBackend({ ...deps, dataDir: path.join(file, 'data') })).rejects.toMatchObject({
      name: 'CoachError',
      retryable: true,
    });
  });

  it('neither lists nor keeps attempts without a sample', async () => {
    const deps = backendDeps();
    const first = await runningBackend(deps);
    const { recordingId } = await first.begin();
    await first.call('recording.stop', { recordingId, frames: 0, finish: true });
    await first.begin();
    expect((await first.call('attempts.list', {})).attempts).toEqual([]);
    await first.backend.close();
    expect(readdirSync(path.join(deps.dataDir, 'attempts'))).toHaveLength(2);
    await runningBackend(deps);
    expect(readdirSync(path.join(deps.dataDir, 'attempts'))).toEqual([]);
  });

  it('keeps events and code with the attempt', async () => {
    const { call, begin } = await runningBackend(backendDeps());
    const { attemptId } = await begin();
    const event = { type: 'phase', atSample: 1600, detail: 'Impact' } as const;
    await call('attempts.addEvent', { attemptId, event });
    await call('attempts.addSnapshot', { attemptId, kind: 'code', atSample: 0, text: 'let a;' });
    const { attempt } = await call('attempts.get', { attemptId });
    expect(attempt.events).toEqual([{ ...event, at: expect.stringMatching(/^\d{4}-/) }]);
    expect(attempt.code).toBe('let a;');
  });

  it('asks the questions of the bank, and no others', async () => {
    const { call } = await runningBackend(backendDeps());
    const asked = call('attempts.create', { questionId: 'unheard-of', mode: 'real', sessionId: null });
    await expect(asked).rejects.toMatchObject({ code: 'question-not-found' });
  });

  it('takes nothing more once it is closing, and can be closed twice', async () => {
    const { backend, call } = await runningBackend(backendDeps());
    await Promise.all([backend.close(), backend.close()]);
    await expect(call('attempts.list', {})).rejects.toMatchObject({ code: 'closing' });
  });
});

describe('deleting an attempt', () => {
  const folderOf = (dataDir: string, id: string) => path.join(dataDir, 'attempts', id);

  it('hides it, and can be undone', async () => {
    const deps = backendDeps();
    const { backend, call, answer, heard } = await runningBackend(deps);
    const attemptId = await answer(2);
    const before = Date.now();
    const { undoUntil } = await call('attempts.delete', { attemptId });
    expect(Date.parse(undoUntil) - before).toBeGreaterThanOrEqual(9_900);
    expect(Date.parse(undoUntil) - before).toBeLessThan(12_000);
    expect(heard.at(-1)).toEqual({ name: 'attempt.removed', payload: { attemptId } });
    expect((await call('attempts.list', {})).attempts).toEqual([]);
    expect(await backend.media(attemptId)).toBeNull();
    for (const name of ['attempts.get', 'attempts.finish', 'recording.start'] as const) {
      await expect(call(name, { attemptId })).rejects.toMatchObject({ code: 'attempt-not-found' });
    }
    expect((await call('attempts.delete', { attemptId })).undoUntil).toBe(undoUntil);

    const { attempt } = await call('attempts.restore', { attemptId });
    expect(attempt.deletedAt).toBeNull();
    expect((await call('attempts.list', {})).attempts).toHaveLength(1);
    expect((await soundOf(backend, attemptId)).length).toBe(3200);
    expect((await call('attempts.restore', { attemptId })).attempt.id).toBe(attemptId);
  });

  it('removes its folder ten seconds later', async () => {
    const deps = backendDeps();
    const { call, answer } = await runningBackend(deps);
    const attemptId = await answer(2);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    try {
      await call('attempts.delete', { attemptId });
      await vi.advanceTimersByTimeAsync(9_900);
      expect(existsSync(folderOf(deps.dataDir, attemptId))).toBe(true);
      await vi.advanceTimersByTimeAsync(200);
      await expect(call('attempts.restore', { attemptId })).rejects.toMatchObject({ code: 'undo-expired' });
    } finally {
      vi.useRealTimers();
    }
    await eventually(() => expect(existsSync(folderOf(deps.dataDir, attemptId))).toBe(false));
  });

  it('is completed at the next start once its time is over', async () => {
    const deps = backendDeps();
    const first = await runningBackend(deps);
    const [kept, gone] = [await first.answer(2), await first.answer(2)];
    for (const attemptId of [kept, gone]) await first.call('attempts.delete', { attemptId });
    await first.backend.close();
    expect(existsSync(folderOf(deps.dataDir, gone))).toBe(true);
    const file = path.join(folderOf(deps.dataDir, gone), 'attempt.json');
    const attempt = JSON.parse(readFileSync(file, 'utf8'));
    const deletedAt = new Date(Date.now() - 11_000).toISOString();
    writeFileSync(file, JSON.stringify({ ...attempt, deletedAt }));

    const second = await runningBackend(deps);
    await eventually(() => expect(existsSync(folderOf(deps.dataDir, gone))).toBe(false));
    expect((await second.call('attempts.restore', { attemptId: kept })).attempt.id).toBe(kept);
    expect((await second.call('attempts.list', {})).attempts.map((each) => each.id)).toEqual([kept]);
  });

  it('ends its recording and its transcription', async () => {
    const speech = fakeSpeech({ immediate: false });
    const deps = backendDeps({ speech });
    const { call, answer, begin, say, backend } = await runningBackend(deps);
    const transcribed = await answer(2);
    const { attemptId, recordingId } = await begin();
    say(recordingId, 2);
    expect(backend.isRecording()).toBe(true);
    await eventually(() => expect(speech.jobs).toHaveLength(1));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    try {
      await call('attempts.delete', { attemptId });
      await call('attempts.delete', { attemptId: transcribed });
      expect(backend.isRecording()).toBe(false);
      expect(speech.jobs).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(10_100);
    } finally {
      vi.useRealTimers();
    }
    await eventually(() => expect(readdirSync(path.join(deps.dataDir, 'attempts'))).toEqual([]));
    expect(speech.jobs).toHaveLength(0);
  });

  it('finishes a removal that was cut short', async () => {
    const deps = backendDeps();
    const first = await runningBackend(deps);
    await first.backend.close();
    const trash = path.join(deps.dataDir, 'trash');
    rmSync(trash, { recursive: true, force: true });
    writeFileSync(trash, 'half gone');
    await runningBackend(deps);
    expect(existsSync(trash)).toBe(false);
  });
});
