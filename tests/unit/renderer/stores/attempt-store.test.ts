import { beforeEach, describe, expect, it } from 'vitest';
import { createAttemptStore } from '#renderer/stores/attempt-store.ts';
import { CoachError } from '#shared/contract/errors.ts';
import { fakeId } from '#tests/fakes/window-attempts.ts';
import { createWindowTransport, type WindowTransport } from '#tests/fakes/window-transport.ts';

const attemptId = fakeId(0);

describe('the attempt under review', () => {
  let transport: WindowTransport;
  let attempt: ReturnType<typeof createAttemptStore>;
  const state = () => attempt.store.getState();

  beforeEach(() => {
    transport = createWindowTransport([
      { questionId: 'payment-receipts', minutesAgo: 5, durationMs: 60_000, transcription: 'running' },
      { questionId: 'payment-receipts', minutesAgo: 90, durationMs: 50_000 },
    ]);
    attempt = createAttemptStore(transport, attemptId);
  });

  it('comes with the other attempts of its question, oldest first', async () => {
    await attempt.load();
    expect(state()).toMatchObject({ phase: 'ready', progress: 0.4 });
    expect(state().siblings.map((s) => s.id)).toEqual([fakeId(1), fakeId(0)]);
  });

  it('comes with its retakes, which are no attempts of their own', async () => {
    const { attempts } = await transport.call('attempts.list', {});
    const [newest, ...rest] = attempts;
    if (!newest) throw new Error('there is none');
    const finding = { id: 'f', rule: 'r', title: 't', criterion: null, goal: 'g' };
    const about = { type: 'retake' as const, of: attemptId, finding };
    const retake = { ...newest, id: fakeId(7), purpose: 'retake' as const, about };
    transport.answer('attempts.list', () => ({ attempts: [retake, newest, ...rest] }));
    await attempt.load();
    expect(state().siblings.map((s) => s.id)).toEqual([fakeId(1), fakeId(0)]);
    expect(state().retakes).toEqual([retake]);
  });

  it('keeps what is corrected at once, and lets it be undone', async () => {
    await attempt.load();
    const body = {
      type: 'coverage',
      verdict: 'said',
      criterion: 'failure-mode',
      place: null,
    } as const;
    const id = await attempt.correct(body);
    expect(state().view?.attempt.corrections).toMatchObject([{ id, body }]);
    await attempt.undoCorrection(id);
    expect(state().view?.attempt.corrections).toEqual([]);
  });

  it('asks for its report anew when other things are counted', async () => {
    await attempt.load();
    const asked = () => transport.asked.filter((name) => name === 'attempts.get').length;
    const before = asked();
    transport.emit('settings.changed', await transport.call('settings.get', {}));
    expect(asked()).toBe(before + 1);
  });

  it('follows the transcription to its end', async () => {
    await attempt.load();
    transport.emit('transcription.progress', { attemptId, fraction: 0.7 });
    transport.emit('transcription.progress', { attemptId: fakeId(1), fraction: 0.1 });
    expect(state().progress).toBe(0.7);
    await attempt.cancelTranscription();
    expect(state()).toMatchObject({ progress: null, actionError: null });
    expect(state().view?.attempt.transcription.state).toBe('cancelled');
  });

  it('is asked for again when it changed', async () => {
    await attempt.load();
    await transport.call('attempts.transcribe', { attemptId });
    await Promise.resolve();
    expect(transport.asked.filter((name) => name === 'attempts.get')).toHaveLength(2);
  });

  it('says why it cannot be shown', async () => {
    attempt = createAttemptStore(transport, fakeId(9));
    await attempt.load();
    expect(state()).toMatchObject({ phase: 'failed', error: { code: 'not-found' } });
  });

  it('stays on the screen when a later question fails', async () => {
    await attempt.load();
    transport.answer('attempts.get', () => {
      throw new CoachError('disconnected', 'Lost.');
    });
    await attempt.load();
    expect(state()).toMatchObject({ phase: 'ready', error: null });
  });

  it('says what could not be done', async () => {
    await attempt.load();
    transport.answer('attempts.transcribe', () => {
      throw new CoachError('model-missing', 'The model is missing.');
    });
    await attempt.transcribe();
    expect(state().actionError?.code).toBe('model-missing');
  });

  it('knows when it was deleted, and hears nothing after its end', async () => {
    await attempt.load();
    transport.emit('attempt.removed', { attemptId });
    expect(state().phase).toBe('removed');
    attempt.end();
    transport.emit('transcription.progress', { attemptId, fraction: 0.9 });
    expect(state().progress).toBe(0.4);
  });
});
