import { expect, it } from 'vitest';
import { byDay, daySum, daysOfFirst } from '#renderer/features/history/days.ts';
import { fakeSummary, fakeView } from '#tests/fakes/window-attempts.ts';

const noon = new Date(2026, 2, 7, 12).getTime();
const attempt = (n: number, minutesAgo: number, durationMs: number) =>
  fakeSummary(fakeView({ questionId: 'refund-twice', minutesAgo, durationMs }, n, noon));

it('groups by the day of the user and sums up', () => {
  const days = byDay([attempt(1, 5, 100_000), attempt(2, 60, 140_000), attempt(3, 13 * 60, 20_000)]);
  expect(days.map((day) => day.key)).toEqual(['2026-03-07', '2026-03-06']);
  expect(days.map(daySum)).toEqual(['2 answers, 4 minutes', '1 answer, under a minute']);
  expect(byDay([])).toEqual([]);
});

it('calls a retake whose answer was deleted no answer', () => {
  const retake = { ...attempt(4, 30, 60_000), purpose: 'retake' as const };
  expect(byDay([retake]).map(daySum)).toEqual(['1 retake, 1 minute']);
  expect(byDay([attempt(1, 5, 60_000), retake, retake]).map(daySum)).toEqual([
    '1 answer, 2 retakes, 3 minutes',
  ]);
});

it('takes whole days until there are rows enough', () => {
  const days = byDay([attempt(1, 5, 1_000), attempt(2, 60, 1_000), attempt(3, 13 * 60, 1_000)]);
  expect([1, 2, 3, 9].map((rows) => daysOfFirst(days, rows).length)).toEqual([1, 1, 2, 2]);
  expect(daysOfFirst([], 5)).toEqual([]);
});
