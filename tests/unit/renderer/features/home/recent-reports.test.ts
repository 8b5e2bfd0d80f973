import { expect, it } from 'vitest';
import { createRecentReports } from '#renderer/features/home/recent-reports.ts';
import { CoachError } from '#shared/contract/errors.ts';
import { fakeId, weekOfPractice } from '#tests/fakes/window-attempts.ts';
import { createWindowTransport } from '#tests/fakes/window-transport.ts';

it('fetches each report once, newest first, and goes on without one that fails', async () => {
  const transport = createWindowTransport(weekOfPractice);
  const { attempts } = await transport.call('attempts.list', {});
  const view = await transport.call('attempts.get', { attemptId: fakeId(2) });
  transport.answer('attempts.get', ({ attemptId }) => {
    if (attemptId === view.attempt.id) return view;
    throw new CoachError('attempt-damaged', 'It cannot be read.');
  });
  const store = createRecentReports(transport);
  expect(store.getState().views).toBeNull();
  await store.getState().look(attempts);
  expect(store.getState().views?.map((v) => v.attempt.id)).toEqual([fakeId(2)]);

  const before = transport.asked.length;
  const done = attempts.filter((a) => a.transcription === 'done').length;
  await store.getState().look(attempts);
  expect(transport.asked.length - before).toBe(done - 1);
});
