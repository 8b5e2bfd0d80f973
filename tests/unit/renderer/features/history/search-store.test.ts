import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTranscriptSearch, REST_MS } from '#renderer/features/history/search/search-store.ts';
import type { TranscriptHit } from '#shared/contract/search.ts';
import { fakeId } from '#tests/fakes/window-attempts.ts';
import { createWindowTransport } from '#tests/fakes/window-transport.ts';

const hit: TranscriptHit = {
  attemptId: fakeId(1),
  title: 'Receipts after payments',
  stage: 'system-design',
  createdAt: '2026-03-01T10:00:00.000Z',
  durationMs: 60_000,
  snippet: [{ text: 'outbox', isMatch: true }],
  startMs: 1200,
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the search in what was said', () => {
  it('asks once the keys rest, and for the last text only', async () => {
    const transport = createWindowTransport();
    transport.answer('search.transcripts', ({ text }) => ({ hits: text === 'outb' ? [hit] : [], total: 1 }));
    const { store, setText } = createTranscriptSearch(transport);
    for (const text of ['o', 'ou', 'out', 'outb']) setText(text);
    await vi.advanceTimersByTimeAsync(REST_MS - 1);
    expect(transport.asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(transport.asked).toEqual(['search.transcripts']);
    expect(store.getState()).toMatchObject({ searched: 'outb', hits: [hit], total: 1 });
  });

  it('drops an answer that was overtaken', async () => {
    const transport = createWindowTransport();
    const answers: ((hits: TranscriptHit[]) => void)[] = [];
    transport.answer(
      'search.transcripts',
      () => new Promise((resolve) => answers.push((hits) => resolve({ hits, total: hits.length }))),
    );
    const { store, setText } = createTranscriptSearch(transport);
    setText('a');
    await vi.advanceTimersByTimeAsync(REST_MS);
    setText('ab');
    await vi.advanceTimersByTimeAsync(REST_MS);
    answers[1]?.([]);
    answers[0]?.([hit]);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState()).toMatchObject({ searched: 'ab', hits: [] });
  });

  it('keeps what was found while it looks for more, and forgets it with the text', async () => {
    const transport = createWindowTransport();
    transport.answer('search.transcripts', () => ({ hits: [hit], total: 1 }));
    const { store, setText } = createTranscriptSearch(transport);
    setText('outbox');
    await vi.advanceTimersByTimeAsync(REST_MS);
    setText('outbox t');
    expect(store.getState().hits).toEqual([hit]);
    setText(' ');
    expect(store.getState()).toMatchObject({ hits: [], searched: null });
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(store.getState().searched).toBeNull();
  });

  it('says what went wrong', async () => {
    const transport = createWindowTransport();
    transport.answer('search.transcripts', () => Promise.reject(new Error('no')));
    const { store, setText } = createTranscriptSearch(transport);
    setText('outbox');
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(store.getState().error?.code).toBe('internal');
  });
});
