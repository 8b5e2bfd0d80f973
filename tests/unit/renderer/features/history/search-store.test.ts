import { describe, expect, it, vi } from 'vitest';
import { createTranscriptSearch } from '#renderer/features/history/search/search-store.ts';
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

/** A search whose answers wait for the test. */
function waiting() {
  const transport = createWindowTransport();
  const asked: { text: string; answer(hits: TranscriptHit[]): void; fail(): void }[] = [];
  transport.answer(
    'search.transcripts',
    ({ text }) =>
      new Promise((resolve, reject) =>
        asked.push({
          text,
          answer: (hits) => resolve({ hits, total: hits.length }),
          fail: () => reject(new Error('no')),
        }),
      ),
  );
  return { ...createTranscriptSearch(transport), asked };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the search in what was said', () => {
  it('asks at once, then for the last of what was typed meanwhile', async () => {
    const { store, setText, asked } = waiting();
    for (const text of ['o', 'ou', 'out', 'outb']) setText(text);
    expect(asked.map(({ text }) => text)).toEqual(['o']);
    asked[0]?.answer([hit, hit]);
    await settled();
    expect(asked.map(({ text }) => text)).toEqual(['o', 'outb']);
    expect(store.getState()).toMatchObject({ searched: 'o', total: 2 });
    asked[1]?.answer([hit]);
    await settled();
    expect(asked).toHaveLength(2);
    expect(store.getState()).toMatchObject({ searched: 'outb', hits: [hit], total: 1 });
  });

  it('forgets what was found with the text, and does not show what comes too late', async () => {
    const { store, setText, asked } = waiting();
    setText('outbox');
    setText(' ');
    asked[0]?.answer([hit]);
    await settled();
    expect(store.getState()).toMatchObject({ hits: [], searched: null });
    setText('relay');
    await settled();
    expect(asked.at(-1)?.text).toBe('relay');
  });

  it('says what went wrong, and goes on with the next key', async () => {
    const { store, setText, asked } = waiting();
    setText('outbox');
    asked[0]?.fail();
    await settled();
    expect(store.getState().error?.code).toBe('internal');
    setText('outbox ');
    asked[1]?.answer([hit]);
    await settled();
    expect(store.getState()).toMatchObject({ error: null, hits: [hit] });
  });

  it('tells nobody once its screen is gone', async () => {
    const { store, setText, asked, end } = waiting();
    const heard = vi.fn();
    setText('outbox');
    end();
    store.subscribe(heard);
    asked[0]?.answer([hit]);
    await settled();
    expect(heard).not.toHaveBeenCalled();
  });
});
