import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CoachError } from '#shared/contract/errors.ts';
import { backendDeps, fakeSpeech, spokenWords } from '#tests/fakes/backend-deps.ts';
import { eventually, runningBackend } from '../running-backend.ts';

async function listening() {
  const speech = fakeSpeech({ immediate: false });
  const deps = backendDeps({ speech });
  const running = await runningBackend(deps);
  const stateOf = async (attemptId: string) =>
    (await running.call('attempts.get', { attemptId })).attempt.transcription;
  const nextJob = () => eventually(() => speech.jobs[0] ?? expect.fail('no job'));
  return { ...running, deps, speech, stateOf, nextJob };
}

describe('transcribing', () => {
  it('begins when the answer ends, tells how far it is, and keeps the words', async () => {
    const { answer, call, nextJob, stateOf, heard, deps } = await listening();
    const attemptId = await answer(2);
    const job = await nextJob();
    const { attempt } = await call('attempts.get', { attemptId });
    const file = attempt.recordings[0]?.file ?? '';
    expect(job.wavFiles).toEqual([path.join(deps.dataDir, 'attempts', attemptId, file)]);
    for (const fraction of [0.25, 0.251, 0.1, 7]) job.progress(fraction);
    expect(
      heard.filter(({ name }) => name === 'transcription.progress').map(({ payload }) => payload),
    ).toEqual([
      { attemptId, fraction: 0.25 },
      { attemptId, fraction: 1 },
    ]);
    expect(await stateOf(attemptId)).toEqual({ state: 'running', fraction: 1 });
    job.finish();
    await eventually(async () =>
      expect(await stateOf(attemptId)).toMatchObject({ state: 'done', transcript: spokenWords }),
    );
    expect((await call('attempts.get', { attemptId })).report).not.toBeNull();
    expect(heard.at(-1)).toEqual({ name: 'attempt.changed', payload: { attemptId } });
  });

  it('keeps the sound and the reason when it fails, and can be tried again', async () => {
    const { answer, call, nextJob, stateOf, backend } = await listening();
    const attemptId = await answer(1);
    const error = new CoachError('speech-failed', 'The speech engine stopped. Try again.');
    (await nextJob()).fail(error);
    await eventually(async () =>
      expect(await stateOf(attemptId)).toEqual({
        state: 'failed',
        code: 'speech-failed',
        message: 'The speech engine stopped. Try again.',
      }),
    );
    expect(await backend.media(attemptId)).not.toBeNull();
    await call('attempts.transcribe', { attemptId });
    await call('attempts.transcribe', { attemptId });
    (await nextJob()).finish();
    await eventually(async () => expect((await stateOf(attemptId)).state).toBe('done'));
  });

  it('can be cancelled, and cancelling again does nothing', async () => {
    const { answer, call, nextJob, stateOf, speech } = await listening();
    const [running, waiting] = [await answer(1), await answer(1)];
    await nextJob();
    await Promise.all([
      call('attempts.cancelTranscription', { attemptId: running }),
      call('attempts.cancelTranscription', { attemptId: waiting }),
    ]);
    expect([await stateOf(running), await stateOf(waiting)]).toEqual([
      { state: 'cancelled' },
      { state: 'cancelled' },
    ]);
    await call('attempts.cancelTranscription', { attemptId: running });
    expect(speech.jobs).toEqual([]);
  });

  it('is taken up at the next start when the app ends meanwhile', async () => {
    const { answer, nextJob, backend, deps, speech } = await listening();
    const [first, second] = [await answer(1), await answer(1)];
    await nextJob();
    await backend.close();
    expect(speech.jobs).toEqual([]);

    speech.immediate = true;
    const next = await runningBackend(deps);
    for (const attemptId of [first, second]) {
      await eventually(async () =>
        expect((await next.call('attempts.get', { attemptId })).attempt.transcription.state).toBe('done'),
      );
    }
  });

  it('suspects nothing where a key was pressed', async () => {
    const suspected = [
      { startMs: 100, endMs: 400 },
      { startMs: 3_000, endMs: 3_300 },
      { startMs: 5_000, endMs: 5_300 },
    ];
    const speech = fakeSpeech();
    speech.transcribe = async () => ({ ...spokenWords, suspected });
    const { begin, say, call } = await runningBackend(backendDeps({ speech }));
    const { attemptId, recordingId } = await begin();
    say(recordingId, 2);
    await call('attempts.addKeyPresses', { attemptId, atSamples: [48_800, 8_000] });
    await call('attempts.addKeyPresses', { attemptId, atSamples: [48_800] });
    await call('recording.stop', { recordingId, frames: 2, finish: true });
    await eventually(async () => {
      const { attempt } = await call('attempts.get', { attemptId });
      expect(attempt.keyPresses).toEqual([8_000, 48_800]);
      expect(attempt.transcription).toMatchObject({
        state: 'done',
        transcript: { suspected: [suspected[2]] },
      });
    });
  });

  it('goes on when the attempt is deleted and brought back', async () => {
    const { answer, call, nextJob, stateOf } = await listening();
    const attemptId = await answer(1);
    const job = await nextJob();
    await call('attempts.delete', { attemptId });
    job.finish();
    await call('attempts.restore', { attemptId });
    await eventually(async () => expect((await stateOf(attemptId)).state).toBe('done'));
  });

  it('needs an answer that is finished and not empty', async () => {
    const { begin, say, call } = await listening();
    const { attemptId, recordingId } = await begin();
    await expect(call('attempts.transcribe', { attemptId })).rejects.toMatchObject({ code: 'attempt-open' });
    say(recordingId, 1);
    await call('recording.stop', { recordingId, frames: 1, finish: false });
    await expect(call('attempts.transcribe', { attemptId })).rejects.toMatchObject({ code: 'attempt-open' });
    const empty = await begin();
    await call('recording.stop', { recordingId: empty.recordingId, frames: 0, finish: true });
    await expect(call('attempts.transcribe', empty)).rejects.toMatchObject({ code: 'attempt-empty' });
  });
});
