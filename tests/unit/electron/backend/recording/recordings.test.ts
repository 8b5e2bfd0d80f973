import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { backendDeps } from '#tests/fakes/backend-deps.ts';
import { eventually, frameOf, runningBackend, soundOf } from '../running-backend.ts';

describe('recording an answer', () => {
  it('tells about four times a second what is on disk', async () => {
    const { call, begin, say, heard } = await runningBackend(backendDeps());
    const { recordingId } = await begin();
    say(recordingId, 2);
    say(recordingId, 8, 4);
    await sleep(1_000);
    const progress = heard.filter(({ name }) => name === 'recording.progress');
    expect(progress.length).toBeGreaterThanOrEqual(2);
    expect(progress.length).toBeLessThanOrEqual(6);
    expect(progress.at(-1)?.payload).toEqual({
      recordingId,
      writtenSamples: 12 * 1600,
      gaps: 1,
      lostSamples: 3200,
    });
    const { attempt } = await call('recording.stop', { recordingId, frames: 12, finish: true });
    expect(attempt).toMatchObject({
      phase: 'done',
      transcription: { state: 'running', fraction: 0 },
      recordings: [{ id: recordingId, samples: 12 * 1600, gaps: 1, lostSamples: 3200 }],
    });
  });

  it('says when it begins and ends', async () => {
    const { backend, call, begin, say } = await runningBackend(backendDeps());
    const changes: boolean[] = [];
    backend.onRecordingChange((recording) => changes.push(recording));
    const { recordingId } = await begin();
    expect(backend.isRecording()).toBe(true);
    say(recordingId, 1);
    await call('recording.stop', { recordingId, frames: 1, finish: true });
    expect(backend.isRecording()).toBe(false);
    expect(changes).toEqual([true, false]);
  });

  it('can be stopped again without another effect, and takes no frames after', async () => {
    const { backend, call, begin, say } = await runningBackend(backendDeps());
    const { attemptId, recordingId } = await begin();
    say(recordingId, 3);
    const stop = () => call('recording.stop', { recordingId, frames: 3, finish: true });
    await Promise.all([stop(), stop()]);
    say(recordingId, 3, 3);
    await stop();
    expect((await soundOf(backend, attemptId)).length).toBe(4800);
  });

  it('ignores frames of recordings that it does not know', async () => {
    const { backend, begin, say, call } = await runningBackend(backendDeps());
    const { attemptId, recordingId } = await begin();
    say('00000000-0000-4000-8000-000000000000', 3);
    backend.audio({ recordingId: '../../etc', seq: 0, samples: frameOf(1) });
    say(recordingId, 1);
    await call('recording.stop', { recordingId, frames: 1, finish: false });
    expect((await soundOf(backend, attemptId)).length).toBe(1600);
    const unknown = call('recording.stop', {
      recordingId: '00000000-0000-4000-8000-000000000000',
      frames: 0,
      finish: true,
    });
    await expect(unknown).rejects.toMatchObject({ code: 'recording-not-found' });
  });

  it('goes on in a further file after an interruption, on the same timeline', async () => {
    const { backend, call, begin, say } = await runningBackend(backendDeps());
    const { attemptId, recordingId } = await begin();
    say(recordingId, 2);
    const paused = await call('recording.stop', { recordingId, frames: 2, finish: false });
    expect(paused.attempt.phase).toBe('interrupted');

    const next = await call('recording.start', { attemptId });
    expect((await call('attempts.get', { attemptId })).attempt.phase).toBe('open');
    say(next.recordingId, 1);
    const { attempt } = await call('recording.stop', { ...next, frames: 1, finish: true });
    expect(attempt.recordings.map((each) => each.samples)).toEqual([3200, 1600]);
    expect(await soundOf(backend, attemptId)).toEqual(
      Int16Array.from([...frameOf(1), ...frameOf(2), ...frameOf(1)]),
    );
    await expect(call('recording.start', { attemptId })).rejects.toMatchObject({ code: 'attempt-finished' });
  });

  it('is an interruption when the backend closes, and nothing to be repaired', async () => {
    const deps = backendDeps();
    const first = await runningBackend(deps);
    const { attemptId, recordingId } = await first.begin();
    first.say(recordingId, 5);
    await first.backend.close();

    const second = await runningBackend(deps);
    const { attempt } = await second.call('attempts.get', { attemptId });
    expect(attempt).toMatchObject({
      phase: 'interrupted',
      recovered: false,
      recordings: [{ samples: 8000 }],
      events: [{ type: 'interrupted', atSample: 8000 }],
    });
    expect((await second.call('app.info', {})).notices).toEqual([]);
    const finished = await second.call('attempts.finish', { attemptId });
    expect(finished.attempt).toMatchObject({ phase: 'done', transcription: { state: 'running' } });
  });

  it('ends as it was asked to when the backend closes while it is stopped', async () => {
    const deps = backendDeps();
    const first = await runningBackend(deps);
    const { attemptId, recordingId } = await first.begin();
    first.say(recordingId, 2);
    const stopped = first.call('recording.stop', { recordingId, frames: 3, finish: true });
    await first.backend.close();
    await stopped;
    const second = await runningBackend(deps);
    const { attempt } = await second.call('attempts.get', { attemptId });
    expect(attempt).toMatchObject({ phase: 'done', recordings: [{ samples: 4800, lostSamples: 1600 }] });
  });

  it('is alone: there is one microphone', async () => {
    const { call, begin, say } = await runningBackend(backendDeps());
    const { attemptId, recordingId } = await begin();
    say(recordingId, 1);
    await expect(call('recording.start', { attemptId })).rejects.toMatchObject({
      code: 'already-recording',
      retryable: true,
    });
  });

  it('can be taken up elsewhere once no frames come, and goes on by itself when they come again', async () => {
    const { backend, call, begin, say, heard } = await runningBackend(backendDeps());
    const { attemptId, recordingId } = await begin();
    const phase = async () => (await call('attempts.get', { attemptId })).attempt.phase;
    say(recordingId, 1);
    await eventually(async () => expect(await phase()).toBe('interrupted'));
    expect(backend.isRecording()).toBe(false);
    expect((await call('attempts.list', {})).attempts).toMatchObject([{ id: attemptId, durationMs: 100 }]);

    say(recordingId, 1, 1);
    expect(backend.isRecording()).toBe(true);
    await eventually(async () => expect(await phase()).toBe('open'));

    await eventually(async () => expect(await phase()).toBe('interrupted'));
    const next = await call('recording.start', { attemptId });
    expect(heard).toContainEqual({
      name: 'recording.failed',
      payload: { recordingId, error: expect.objectContaining({ code: 'recording-taken-over' }) },
    });
    say(recordingId, 1, 2);
    say(next.recordingId, 1);
    const { attempt } = await call('recording.stop', { ...next, frames: 1, finish: true });
    expect(attempt.recordings.map((each) => each.samples)).toEqual([3200, 1600]);
    expect(attempt.events.map((each) => each.type)).toEqual(['interrupted']);
  });

  it('fails with a sentence when its folder goes away, and can be stopped', async () => {
    const deps = backendDeps();
    const { backend, call, begin, say, heard } = await runningBackend(deps);
    const { attemptId, recordingId } = await begin();
    say(recordingId, 2);
    rmSync(path.join(deps.dataDir, 'attempts', attemptId), { recursive: true });
    await eventually(() =>
      expect(heard).toContainEqual({
        name: 'recording.failed',
        payload: {
          recordingId,
          error: {
            code: 'storage-gone',
            message: expect.stringContaining('folder of this attempt is gone'),
            retryable: true,
          },
        },
      }),
    );
    expect(backend.isRecording()).toBe(false);
    await call('recording.stop', { recordingId, frames: 2, finish: false });
    expect(existsSync(path.join(deps.dataDir, 'attempts', attemptId))).toBe(false);
    await begin();
  });
});
