import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CoachError } from '#shared/contract/errors.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { partAt } from '#shared/practice/run-resume.ts';
import { backendDeps, fakeSpeech, spokenWords } from '#tests/fakes/backend-deps.ts';
import { eventually, runningBackend, soundOf } from '../running-backend.ts';

const FRAME = 1_600;

/** A finished answer of two frames that is written down, with its follow-up offered. */
async function followedUp(options: { immediate?: boolean } = {}) {
  const speech = fakeSpeech();
  const deps = backendDeps({ speech });
  const running = await runningBackend(deps);
  const { call, say } = running;
  const attemptId = await running.answer(2);
  const read = async (): Promise<Attempt> => (await call('attempts.get', { attemptId })).attempt;
  const state = async () => (await read()).transcription;
  await eventually(async () => expect((await state()).state).toBe('done'));
  const offered = await call('attempts.offerFollowUps', { attemptId });
  const followUpId = offered.attempt.followUps[0]?.id ?? '';
  speech.immediate = options.immediate ?? true;
  /** Says so many frames to the follow-up; the recording stays open. */
  const speakTo = async (frames: number) => {
    const { recordingId } = await call('recording.start', { attemptId, followUpId });
    say(recordingId, frames);
    return recordingId;
  };
  return { ...running, deps, speech, attemptId, followUpId, read, state, speakTo };
}

describe('follow-ups of an answer', () => {
  it('are chosen once it is written down, one for a drill, and stay', async () => {
    const { call, attemptId, read } = await followedUp();
    const { followUps, selfRating } = await read();
    // Three words are no answer that anything could be missing from: the question's own list is asked.
    expect(followUps).toMatchObject([
      { text: 'What would you do today?', from: 'question', about: null, state: 'offered', stretch: null },
    ]);
    expect(selfRating).toEqual({ state: 'waiting' });
    const again = await call('attempts.offerFollowUps', { attemptId });
    expect(again.attempt.followUps).toEqual(followUps);
  });

  it('are recorded behind the finished answer, and only their own words are written down', async () => {
    const { call, speakTo, speech, attemptId, followUpId, read, state, backend, deps } = await followedUp({
      immediate: false,
    });
    const recordingId = await speakTo(3);
    expect((await read()).phase).toBe('done');
    await call('recording.stop', { recordingId, frames: 3, finish: true });
    const job = await eventually(() => speech.jobs[0] ?? expect.fail('no job'));
    const { recordings, followUps } = await read();
    expect(job.wavFiles).toEqual([path.join(deps.dataDir, 'attempts', attemptId, recordings[1]?.file ?? '')]);
    expect(followUps).toMatchObject([
      { state: 'answered', stretch: { fromSample: 2 * FRAME, toSample: 5 * FRAME } },
    ]);
    // What was known stays in sight meanwhile.
    expect(await state()).toMatchObject({ state: 'done', samples: 2 * FRAME, transcript: spokenWords });
    job.finish();
    const offsetMs = 200;
    await eventually(async () => expect(await state()).toMatchObject({ samples: 5 * FRAME }));
    expect(await state()).toMatchObject({
      transcript: {
        durationMs: offsetMs + 1_000,
        words: [
          ...spokenWords.words,
          ...spokenWords.words.map((word) => ({
            text: word.text,
            startMs: (word.startMs ?? 0) + offsetMs,
            endMs: (word.endMs ?? 0) + offsetMs,
          })),
        ],
      },
    });
    const { report } = await call('attempts.get', { attemptId });
    expect(report?.followUps).toMatchObject([{ followUp: followUpId, wordRange: [1, 4] }]);
    expect((await soundOf(backend, attemptId)).length).toBe(5 * FRAME);
    expect(partAt(await read(), 2 * FRAME - 1)).toEqual({ part: 'answer' });
    expect(partAt(await read(), 2 * FRAME)).toEqual({ part: 'follow-up', followUpId });
  });

  it('keep the sound and the reason when their words cannot be written down, and can be tried again', async () => {
    const { call, speakTo, speech, attemptId, state } = await followedUp({ immediate: false });
    const recordingId = await speakTo(1);
    await call('recording.stop', { recordingId, frames: 1, finish: true });
    const job = await eventually(() => speech.jobs[0] ?? expect.fail('no job'));
    job.fail(new CoachError('speech-failed', 'The speech engine stopped. Try again.'));
    await eventually(async () =>
      expect(await state()).toMatchObject({
        state: 'done',
        transcript: spokenWords,
        problem: { code: 'speech-failed' },
      }),
    );
    await call('attempts.transcribe', { attemptId });
    (await eventually(() => speech.jobs[0] ?? expect.fail('no job'))).finish();
    await eventually(async () => expect(await state()).toMatchObject({ samples: 3 * FRAME }));
    expect(await state()).not.toHaveProperty('problem');
  });

  it('can be continued where they were cut off, in one piece', async () => {
    const { call, speakTo, read, state } = await followedUp();
    const first = await speakTo(1);
    await call('recording.stop', { recordingId: first, frames: 1, finish: false });
    expect((await read()).followUps).toMatchObject([{ state: 'offered', stretch: { toSample: 3 * FRAME } }]);
    const second = await speakTo(2);
    await call('recording.stop', { recordingId: second, frames: 2, finish: true });
    expect((await read()).followUps).toMatchObject([
      { state: 'answered', stretch: { fromSample: 2 * FRAME, toSample: 5 * FRAME } },
    ]);
    await eventually(async () => expect(await state()).toMatchObject({ samples: 5 * FRAME }));
  });

  it('are repaired when the app died in the middle of one, written down, and can be continued', async () => {
    const { speakTo, deps, attemptId, followUpId, backend } = await followedUp();
    const recordingId = await speakTo(4);
    await eventually(async () => expect((await soundOf(backend, attemptId)).length).toBe(2 * FRAME));
    // As a dead process leaves it: the file has its sound, and the attempt knows nothing of it.
    const { readFileSync, writeFileSync } = await import('node:fs');
    const file = path.join(deps.dataDir, 'attempts', attemptId, 'attempt.json');
    const atDeath = readFileSync(file);
    await backend.close();
    writeFileSync(file, atDeath);
    const next = await runningBackend(deps);
    const { attempt } = await next.call('attempts.get', { attemptId });
    expect(attempt).toMatchObject({ phase: 'done', recovered: false });
    expect(attempt.recordings[1]).toMatchObject({
      id: recordingId,
      samples: 4 * FRAME,
      followUp: followUpId,
    });
    expect(attempt.followUps).toMatchObject([
      { state: 'offered', stretch: { fromSample: 2 * FRAME, toSample: 6 * FRAME } },
    ]);
    await eventually(async () =>
      expect((await next.call('attempts.get', { attemptId })).attempt.transcription).toMatchObject({
        samples: 6 * FRAME,
      }),
    );
    const kept = await next.call('attempts.setFollowUp', { attemptId, followUpId, state: 'answered' });
    expect(kept.attempt.followUps).toMatchObject([{ state: 'answered' }]);
  });

  it('are refused where there is nothing to follow up', async () => {
    const { call, attemptId, followUpId } = await followedUp();
    await expect(call('recording.start', { attemptId })).rejects.toMatchObject({ code: 'attempt-finished' });
    await call('attempts.setFollowUp', { attemptId, followUpId, state: 'skipped' });
    await expect(call('recording.start', { attemptId, followUpId })).rejects.toMatchObject({
      code: 'follow-up-over',
    });
    await expect(
      call('attempts.askFollowUp', { attemptId, from: 'criterion', about: 'weather' }),
    ).rejects.toMatchObject({ code: 'nothing-to-ask' });
  });

  it('correct the report when the point was said already, and no more when that is taken back', async () => {
    const { call, attemptId } = await followedUp();
    const asked = await call('attempts.askFollowUp', { attemptId, from: 'criterion', about: 'lesson' });
    expect(asked.view.attempt.followUps.at(-1)).toMatchObject({ text: 'Take me through the lesson.' });
    const { followUpId } = asked;
    const rowOf = (view: { report: Awaited<ReturnType<typeof call<'attempts.get'>>>['report'] }) =>
      view.report?.coverage.find(({ criterion }) => criterion === 'lesson');
    const said = await call('attempts.setFollowUp', { attemptId, followUpId, state: 'already-said' });
    expect(rowOf(said)).toMatchObject({ status: 'heard', byUser: true });
    const back = await call('attempts.setFollowUp', { attemptId, followUpId, state: 'offered' });
    expect(rowOf(back)).not.toHaveProperty('byUser', true);
    expect(back.attempt.corrections).toEqual([]);
  });

  it('are asked for once while they wait', async () => {
    const { call, attemptId } = await followedUp();
    const ask = () => call('attempts.askFollowUp', { attemptId, from: 'criterion', about: 'lesson' });
    expect((await ask()).followUpId).toBe((await ask()).followUpId);
  });
});

describe('rating an answer', () => {
  it('is asked for, and kept', async () => {
    const { call, attemptId, read } = await followedUp();
    await call('attempts.rate', { attemptId, rating: { state: 'rated', dimensions: { story: 2 } } });
    expect((await read()).selfRating).toEqual({ state: 'rated', dimensions: { story: 2 } });
  });
});
