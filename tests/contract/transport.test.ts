import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBackend } from '#electron/backend/create-backend.ts';
import type { Backend } from '#electron/backend/services.ts';
import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';
import { calls, events } from '#shared/contract/contract.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { type FakeBackend, fakeBackend } from '#tests/fakes/backend.ts';
import { backendDeps, questionOnDisk } from '#tests/fakes/backend-deps.ts';
import { listeningSpeech } from '#tests/fakes/listening-speech.ts';
import { type Connection, transports } from './transports.ts';

vi.mock('electron', () => import('#tests/fakes/electron.ts'));

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** What `call` rejects with. */
async function failure(called: Promise<unknown>): Promise<CoachError> {
  const thrown = await called.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(CoachError);
  return thrown as CoachError;
}

describe.each(Object.entries(transports))('%s, with the whole backend behind it', (_, connect) => {
  let backend: Backend;
  let speech: ReturnType<typeof listeningSpeech>;
  let connection: Connection;
  let transport: Transport;

  beforeEach(async () => {
    speech = listeningSpeech();
    backend = await createBackend(backendDeps({ speech }));
    connection = await connect(backend);
    transport = connection.transport;
  });
  afterEach(async () => {
    await connection.close();
    await backend.close();
  });

  it('answers calls with what the contract says', async () => {
    for (const name of [
      'settings.get',
      'bank.list',
      'bank.criteria',
      'attempts.list',
      'app.info',
      'skills.get',
      'skills.trends',
      'interview.lastDay',
      'interview.questions',
    ] as const) {
      const answer: unknown = await transport.call(name, {});
      expect(calls[name].output.safeParse(answer).error).toBeUndefined();
    }
  });

  it('tells events to those who listen, until they stop', async () => {
    const heard = vi.fn();
    const gone = vi.fn();
    transport.on('settings.changed', heard);
    transport.on('settings.changed', gone)();
    const answer = await transport.call('settings.set', { theme: 'dark' });
    expect(answer.theme).toBe('dark');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledExactlyOnceWith(answer));
    expect(gone).not.toHaveBeenCalled();
  });

  it('hands on what the backend says to people', async () => {
    const error = await failure(transport.call('attempts.get', { attemptId: NOBODY }));
    expect(error.code).toBe('attempt-not-found');
    expect(error.message).toMatch(/^[A-Z].*\.$/);
  });

  it('refuses what is not in the contract', async () => {
    const anything = transport.call as (name: string, input: unknown) => Promise<unknown>;
    for (const name of ['files.read', 'constructor', '__proto__', '']) {
      expect((await failure(anything(name, {}))).code).toBe('unknown-call');
    }
    for (const input of [undefined, null, 7, { attemptId: '../../etc' }]) {
      expect((await failure(anything('attempts.get', input))).code).toBe('bad-input');
    }
  });

  it('answers what is asked of the interviewer, and keeps the bullets', async () => {
    const { attempt } = await transport.call('attempts.create', {
      questionId: questionOnDisk.id,
      mode: 'practice',
      sessionId: null,
    });
    const attemptId = attempt.id;
    const answer: unknown = await transport.call('attempts.ask', { attemptId, text: 'Why?', atSample: 0 });
    expect(calls['attempts.ask'].output.safeParse(answer).error).toBeUndefined();
    await transport.call('attempts.saveBullets', { attemptId, bullets: ['outbox'] });
    const kept = await transport.call('attempts.get', { attemptId });
    expect(kept.attempt).toMatchObject({ asked: [{ text: 'Why?', fact: null }], bullets: ['outbox'] });
    const early = transport.call('attempts.askAloud', { attemptId, fromSample: 0, toSample: 1 });
    expect((await failure(early)).code).toBe('question-not-heard');
  });

  it('tells the words that are heard while an answer is recorded', async () => {
    const heard = vi.fn();
    transport.on('recording.captions', heard);
    const created = await transport.call('attempts.create', {
      questionId: questionOnDisk.id,
      mode: 'practice',
      sessionId: null,
    });
    const attemptId = created.attempt.id;
    await transport.call('recording.start', { attemptId });
    const word = { text: 'So', startMs: 0, endMs: 200, confidence: 1 };
    speech.streams[0]?.say({ settled: [word], open: 'we me' });
    await vi.waitFor(() =>
      expect(heard).toHaveBeenCalledExactlyOnceWith({ attemptId, settled: 'So', open: 'we me' }),
    );
    expect(events['recording.captions'].safeParse(heard.mock.calls[0]?.[0]).error).toBeUndefined();
  });

  it('records what is sent, in order, as it was when it was sent', async () => {
    const created = await transport.call('attempts.create', {
      questionId: questionOnDisk.id,
      mode: 'practice',
      sessionId: null,
    });
    const attemptId = created.attempt.id;
    const { recordingId } = await transport.call('recording.start', { attemptId });
    const samples = new Int16Array(FRAME_SAMPLES);
    for (let seq = 0; seq < 12; seq++) {
      samples.fill(seq + 1);
      transport.sendAudio({ recordingId, seq, samples });
    }
    samples.fill(99);
    const { attempt } = await transport.call('recording.stop', { recordingId, frames: 12, finish: true });
    expect(attempt.recordings).toMatchObject([{ samples: 12 * FRAME_SAMPLES, gaps: 0, lostSamples: 0 }]);
    const media = await backend.media(attemptId);
    const sound = await new Response(media?.read(44, media.size - 1)).arrayBuffer();
    const written = new Int16Array(sound);
    const numbers = Array.from({ length: 12 }, (__, seq) => written[seq * FRAME_SAMPLES]);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

describe.each(Object.entries(transports))('%s, whatever is behind it', (_, connect) => {
  let backend: FakeBackend;
  let connection: Connection;
  let transport: Transport;

  beforeEach(async () => {
    backend = fakeBackend();
    connection = await connect(backend);
    transport = connection.transport;
  });
  afterEach(() => connection.close());

  it('carries code, sentence and whether a retry makes sense', async () => {
    backend.answer = () => {
      throw new CoachError('disk-full', 'The disk is full.', { retryable: true, cause: new Error('ENOSPC') });
    };
    const error = await failure(transport.call('settings.get', {}));
    expect(error).toMatchObject({ code: 'disk-full', message: 'The disk is full.', retryable: true });
    expect(error.cause).toBeUndefined();
  });

  it('keeps the details of our own faults to itself', async () => {
    backend.answer = () => {
      throw new TypeError('a secret about /some/path');
    };
    const error = await failure(transport.call('settings.get', {}));
    expect(error.code).toBe('internal');
    expect(`${error.message}${error.stack}`).not.toContain('secret');
  });

  it('copies what it carries, both ways', async () => {
    const kept = { questions: [] as string[] };
    backend.answer = () => kept;
    const answer = (await transport.call('bank.list', {})) as unknown as typeof kept;
    answer.questions.push('changed by the window');
    expect(kept.questions).toEqual([]);
    const input = { theme: 'dark' as const };
    const called = transport.call('settings.set', input);
    Object.assign(input, { theme: 'light' });
    await called;
    expect(backend.handled.at(-1)).toEqual({ name: 'settings.set', input: { theme: 'dark' } });
  });

  it('answers many calls at once, each with its own', async () => {
    backend.answer = (__, input) => new Promise((done) => setTimeout(() => done(input), Math.random() * 20));
    const asked = Array.from({ length: 30 }, (__, i) => ({ questionId: String(i) }));
    const answers = await Promise.all(asked.map((input) => transport.call('attempts.list', input)));
    expect(answers).toEqual(asked);
  });

  it('tells each listener once, and one that was given twice can be ended once', async () => {
    backend.answer = () => ({});
    await transport.call('settings.get', {});
    const listener = vi.fn();
    const end = transport.on('attempt.changed', listener);
    transport.on('attempt.changed', listener);
    end();
    end();
    backend.emit('attempt.changed', { attemptId: NOBODY });
    await vi.waitFor(() => expect(listener).toHaveBeenCalledExactlyOnceWith({ attemptId: NOBODY }));
  });
});
