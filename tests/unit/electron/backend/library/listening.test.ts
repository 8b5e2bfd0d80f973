import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { events } from '#shared/contract/contract.ts';
import { defaultSettings } from '#shared/contract/settings.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { backendDeps, questionOnDisk } from '#tests/fakes/backend-deps.ts';
import { listeningSpeech } from '#tests/fakes/listening-speech.ts';
import { eventually, runningBackend } from '../running-backend.ts';

const along: Transcript = {
  engine: 'along',
  durationMs: 2_000,
  words: [{ text: 'nobody', startMs: 100, endMs: 400, confidence: 0.9 }],
  voice: [],
  suspected: [],
};
const live = {
  settled: [
    { text: 'Nobody', startMs: 0, endMs: 300, confidence: 1 },
    { text: 'noticed.', startMs: 300, endMs: 600, confidence: 1 },
  ],
  open: 'and then',
};

async function practising({ captions = true } = {}) {
  const speech = listeningSpeech();
  const settings = { get: () => ({ ...defaultSettings, captions }), set: () => defaultSettings };
  const deps = backendDeps({ speech, settings });
  const running = await runningBackend(deps);
  const stateOf = async (attemptId: string) =>
    (await running.call('attempts.get', { attemptId })).attempt.transcription;
  const stop = (recordingId: string, frames: number, finish = true) =>
    running.call('recording.stop', { recordingId, frames, finish });
  const captionsSeen = () =>
    running.heard.filter(({ name }) => name === 'recording.captions').map(({ payload }) => payload);
  return { ...running, deps, speech, stateOf, stop, captionsSeen };
}

describe('listening along', () => {
  it('follows the file, and its end is the transcript', async () => {
    const { begin, say, stop, speech, stateOf, deps, heard } = await practising();
    const { attemptId, recordingId } = await begin();
    expect(speech.streams).toHaveLength(1);
    expect(path.dirname(speech.streams[0]!.wavFiles[0]!)).toBe(
      path.join(deps.dataDir, 'attempts', attemptId),
    );
    say(recordingId, 20);
    await eventually(() => expect(speech.streams[0]!.drafting).toContain(true));
    await stop(recordingId, 20);
    const ending = await eventually(() => speech.streams[0]!.ending ?? expect.fail('no end'));
    ending.onProgress?.(0.5);
    expect(heard).toContainEqual({ name: 'transcription.progress', payload: { attemptId, fraction: 0.5 } });
    ending.done(along);
    await eventually(async () =>
      expect(await stateOf(attemptId)).toMatchObject({ state: 'done', transcript: along }),
    );
    expect(speech.jobs).toEqual([]);
    expect(speech.streams[0]!.cancelled).toBe(false);
  });

  it('looks at new sound about twice a second, however often the file is written', async () => {
    const { begin, say, stop, speech } = await practising();
    const { recordingId } = await begin();
    for (let from = 0; from < 30; from += 5) {
      say(recordingId, 5, from);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await stop(recordingId, 30);
    const looks = speech.streams[0]!.drafting.length;
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThanOrEqual(6);
  });

  it('begins anew over all files when the answer goes on in another', async () => {
    const { begin, call, say, stop, speech, stateOf } = await practising();
    const { attemptId, recordingId } = await begin();
    say(recordingId, 3);
    await stop(recordingId, 3, false);
    expect(speech.streams[0]!.cancelled).toBe(true);
    const next = await call('recording.start', { attemptId });
    expect(speech.streams[1]!.wavFiles).toHaveLength(2);
    expect(speech.streams[1]!.wavFiles[0]).toBe(speech.streams[0]!.wavFiles[0]);
    say(next.recordingId, 2);
    await stop(next.recordingId, 2);
    (await eventually(() => speech.streams[1]!.ending ?? expect.fail('no end'))).done(along);
    await eventually(async () => expect((await stateOf(attemptId)).state).toBe('done'));
  });

  it('lets go when the answer is finished or deleted elsewhere, holds no sound, or the app ends', async () => {
    const { begin, call, say, stop, speech, stateOf, backend } = await practising();
    const finished = await begin();
    say(finished.recordingId, 2);
    await call('attempts.finish', finished);
    expect(speech.streams[0]!.cancelled).toBe(true);
    await eventually(async () => expect((await stateOf(finished.attemptId)).state).toBe('done'));

    const deleted = await begin();
    await call('attempts.delete', deleted);
    expect(speech.streams[1]!.cancelled).toBe(true);

    const empty = await begin();
    await stop(empty.recordingId, 0);
    expect(speech.streams[2]!.cancelled).toBe(true);

    await begin();
    await backend.close();
    expect(speech.streams[3]!.cancelled).toBe(true);
  });

  it('is cancelled at its end on the wish of the user, and read again from the start', async () => {
    const { begin, call, say, stop, speech, stateOf } = await practising();
    const first = await begin();
    say(first.recordingId, 2);
    await stop(first.recordingId, 2);
    await eventually(() => expect(speech.streams[0]!.ending).not.toBeNull());
    await call('attempts.cancelTranscription', first);
    expect(await stateOf(first.attemptId)).toEqual({ state: 'cancelled' });
    await call('attempts.transcribe', first);
    await eventually(async () => expect((await stateOf(first.attemptId)).state).toBe('done'));
    expect(speech.streams).toHaveLength(1);
  });
});

describe('captions', () => {
  it('tell what was heard, as the contract says', async () => {
    const { begin, speech, captionsSeen } = await practising();
    const { attemptId } = await begin();
    speech.streams[0]!.say(live);
    speech.streams[0]!.say({ settled: [], open: null });
    expect(captionsSeen()).toEqual([{ attemptId, settled: 'Nobody noticed.', open: 'and then' }]);
    expect(events['recording.captions'].safeParse(captionsSeen()[0]).error).toBeUndefined();
  });

  it('are not made for the real thing, nor where they are hidden', async () => {
    const real = await practising();
    const { attempt } = await real.call('attempts.create', {
      questionId: questionOnDisk.id,
      mode: 'real',
      sessionId: null,
    });
    const { recordingId } = await real.call('recording.start', { attemptId: attempt.id });
    const hidden = await practising({ captions: false });
    const other = await hidden.begin();
    real.say(recordingId, 10);
    hidden.say(other.recordingId, 10);
    for (const { speech, captionsSeen } of [real, hidden]) {
      await eventually(() => expect(speech.streams[0]!.drafting).toContain(false));
      expect(speech.streams[0]!.drafting).not.toContain(true);
      speech.streams[0]!.say(live);
      expect(captionsSeen()).toEqual([]);
    }
  });

  it('end with the recording', async () => {
    const { begin, call, speech, captionsSeen } = await practising();
    const { attemptId } = await begin();
    await call('attempts.delete', { attemptId });
    speech.streams[0]!.say(live);
    expect(captionsSeen()).toEqual([]);
  });
});
