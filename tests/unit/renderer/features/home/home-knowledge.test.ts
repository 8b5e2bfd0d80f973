import { describe, expect, it } from 'vitest';
import { createHomeKnowledge } from '#renderer/features/home/home-knowledge.ts';
import { CoachError } from '#shared/contract/errors.ts';
import { fakeSummary, fakeView } from '#tests/fakes/window-attempts.ts';
import { createWindowTransport } from '#tests/fakes/window-transport.ts';

const sketch = { questionId: 'refund-twice', minutesAgo: 10, durationMs: 100_000 };
const now = Date.now();

describe('what home knows', () => {
  it('is the skills, the latest proof and the latest finished answer', async () => {
    const transport = createWindowTransport([sketch], now);
    const store = createHomeKnowledge(transport);
    expect(store.getState().skills).toBeNull();
    const summary = fakeSummary(fakeView(sketch, 0, now));
    await store.getState().look([{ ...summary, id: crypto.randomUUID(), phase: 'interrupted' }, summary]);
    expect(store.getState()).toMatchObject({
      skills: [],
      proof: null,
      last: { attempt: { id: summary.id } },
    });
  });

  it('goes without what cannot be had', async () => {
    const transport = createWindowTransport([], now);
    transport.answer('skills.get', () => {
      throw new CoachError('index-unavailable', 'Not now.');
    });
    const store = createHomeKnowledge(transport);
    await store.getState().look([]);
    expect(store.getState()).toMatchObject({ skills: [], last: null });
  });

  it('keeps what was asked for last, whichever answer comes first', async () => {
    const transport = createWindowTransport([sketch], now);
    const store = createHomeKnowledge(transport);
    const first = Promise.withResolvers<{ skills: [] }>();
    transport.answer('skills.get', () => first.promise);
    const slow = store.getState().look([]);
    transport.answer('skills.get', () => ({ skills: [] }));
    await store.getState().look([fakeSummary(fakeView(sketch, 0, now))]);
    first.resolve({ skills: [] });
    await slow;
    expect(store.getState().last).not.toBeNull();
  });
});
