import { describe, expect, it } from 'vitest';
import { createLibraryStore } from '#renderer/app/stores/library-store.ts';
import { CoachError } from '#shared/contract/errors.ts';
import { fakeId, weekOfPractice } from '#tests/fakes/window-attempts.ts';
import { createWindowTransport } from '#tests/fakes/window-transport.ts';

async function loaded() {
  const transport = createWindowTransport(weekOfPractice);
  const store = createLibraryStore(transport);
  await store.getState().load();
  return { transport, store, ids: () => store.getState().attempts.map((a) => a.id) };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('createLibraryStore', () => {
  it('loads questions, criteria and attempts', async () => {
    const { store } = await loaded();
    const state = store.getState();
    expect(state.phase).toBe('ready');
    expect(state.questions).toHaveLength(12);
    expect(state.criteria).toHaveLength(3);
    expect(state.attempts).toHaveLength(weekOfPractice.length);
  });

  it('fails with the way on, and can be loaded again', async () => {
    const transport = createWindowTransport();
    let broken = true;
    transport.answer('bank.criteria', () => {
      if (broken) throw new CoachError('index-unavailable', 'Try again.', { retryable: true });
      return { stages: [] };
    });
    const store = createLibraryStore(transport);
    await store.getState().load();
    expect(store.getState()).toMatchObject({ phase: 'failed', error: { code: 'index-unavailable' } });
    broken = false;
    await store.getState().load();
    expect(store.getState()).toMatchObject({ phase: 'ready', error: null });
  });

  it('keeps what it has when a later load fails', async () => {
    const { transport, store } = await loaded();
    transport.answer('bank.list', () => {
      throw new CoachError('disconnected', 'Gone.', { retryable: true });
    });
    await store.getState().load();
    expect(store.getState().phase).toBe('ready');
    expect(store.getState().questions).toHaveLength(12);
  });

  it('hides a deleted attempt at once and brings it back', async () => {
    const { store, ids } = await loaded();
    const removing = store.getState().remove(fakeId(1));
    expect(ids()).not.toContain(fakeId(1));
    const undoMs = await removing;
    expect(undoMs).toBeGreaterThan(9_000);
    expect(undoMs).toBeLessThanOrEqual(10_000);
    await settled();
    expect(ids()).not.toContain(fakeId(1));
    await store.getState().restore(fakeId(1));
    expect(ids()).toContain(fakeId(1));
  });

  it('shows an attempt again that could not be deleted', async () => {
    const { transport, store, ids } = await loaded();
    transport.answer('attempts.delete', () => {
      throw new CoachError('attempt-open', 'It is being recorded.');
    });
    await expect(store.getState().remove(fakeId(1))).rejects.toMatchObject({ code: 'attempt-open' });
    await settled();
    expect(ids()).toContain(fakeId(1));
  });

  it('follows deletions and restorations of other windows', async () => {
    const { transport, ids } = await loaded();
    await transport.call('attempts.delete', { attemptId: fakeId(2) });
    await settled();
    expect(ids()).not.toContain(fakeId(2));
    await transport.call('attempts.restore', { attemptId: fakeId(2) });
    await settled();
    expect(ids()).toContain(fakeId(2));
  });

  it('asks once more, not once each, for changes that come while it asks', async () => {
    const { transport, store } = await loaded();
    const before = transport.asked.filter((name) => name === 'attempts.list').length;
    for (let n = 0; n < 20; n++) transport.emit('attempt.changed', { attemptId: fakeId(0) });
    await settled();
    const after = transport.asked.filter((name) => name === 'attempts.list').length;
    expect(after - before).toBe(2);
    expect(store.getState().attempts).toHaveLength(weekOfPractice.length);
  });

  it('knows how far a transcription has come, until it is over', async () => {
    const { transport, store } = await loaded();
    transport.emit('transcription.progress', { attemptId: fakeId(0), fraction: 0.4 });
    expect(store.getState().progress[fakeId(0)]).toBe(0.4);
    transport.emit('attempt.changed', { attemptId: fakeId(0) });
    expect(store.getState().progress[fakeId(0)]).toBeUndefined();
    await settled();
  });
});
