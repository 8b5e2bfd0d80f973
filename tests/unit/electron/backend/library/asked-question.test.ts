import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { backendDeps, questionOnDisk } from '#tests/fakes/backend-deps.ts';
import { eventually, frameOf, type RunningBackend, runningBackend } from '../running-backend.ts';

const missing = {
  id: 'not-heard:way-back',
  rule: 'core-not-heard',
  title: 'Not heard: way back',
  criterion: 'way-back',
  goal: 'In sixty seconds: the way-back.',
};
const asked = { questionId: questionOnDisk.id, mode: 'practice' as const, sessionId: null };

/** Makes a retake of an attempt, with a second of sound. */
async function retake({ call, sendAudio }: RunningBackend, of: string): Promise<string> {
  const purpose = { type: 'retake' as const, of, finding: missing };
  const { attempt } = await call('attempts.create', { ...asked, purpose });
  const { recordingId } = await call('recording.start', { attemptId: attempt.id });
  for (let seq = 0; seq < 10; seq++) sendAudio({ recordingId, seq, samples: frameOf(seq + 1) });
  await call('recording.stop', { recordingId, frames: 10, finish: true });
  return attempt.id;
}

describe('the question of a new attempt', () => {
  it('is kept in the length that was chosen', async () => {
    const { call } = await runningBackend(backendDeps());
    const { attempt } = await call('attempts.create', { ...asked, minutes: 2 });
    expect(attempt.question.answerMinutes).toBe(2);
    expect(attempt.question.phases.map(({ minutes }) => minutes)).toEqual([0.75, 1.25]);
  });

  it('is as the bank has it in a length that it does not come in', async () => {
    const { call } = await runningBackend(backendDeps());
    const { attempt } = await call('attempts.create', { ...asked, minutes: 35 });
    expect(attempt.question.answerMinutes).toBe(3);
  });

  it('has a minute in a retake, and is judged on its finding alone', async () => {
    const backend = await runningBackend(backendDeps());
    const of = await backend.answer(3);
    const attemptId = await retake(backend, of);
    const { attempt, report } = await eventually(async () => {
      const view = await backend.call('attempts.get', { attemptId });
      expect(view.report).not.toBeNull();
      return view;
    });
    expect(attempt.question).toMatchObject({ answerMinutes: 1, prepareSeconds: 0 });
    expect(report?.coverage.filter(({ core }) => core).map(({ criterion }) => criterion)).toEqual([
      'way-back',
    ]);
  });

  it('is none where the answer of a retake is gone', async () => {
    const backend = await runningBackend(backendDeps());
    const of = await backend.answer(3);
    await backend.call('attempts.delete', { attemptId: of });
    await expect(retake(backend, of)).rejects.toMatchObject({ code: 'attempt-not-found' });
  });
});

describe('what an attempt is for', () => {
  it('is listed with all that belongs to it, also by an index from before it was kept', async () => {
    const deps = backendDeps();
    const first = await runningBackend(deps);
    const of = await first.answer(3);
    const retaken = await retake(first, of);
    const about = { type: 'retake', of, finding: missing };
    const listed = await first.call('attempts.list', {});
    expect(listed.attempts.find(({ id }) => id === retaken)).toMatchObject({ purpose: 'retake', about });
    expect(listed.attempts.find(({ id }) => id === of)?.about).toEqual({ type: 'drill' });
    await first.backend.close();

    const database = new DatabaseSync(path.join(deps.dataDir, 'index.sqlite'));
    database.exec(`UPDATE attempts SET about = '{"type":"drill"}', stamp = '' WHERE purpose != 'drill'`);
    database.close();
    const second = await runningBackend(deps);
    const again = await second.call('attempts.list', {});
    expect(again.attempts.find(({ id }) => id === retaken)?.about).toEqual(about);
  });
});
