import { describe, expect, it } from 'vitest';
import {
  fillersByMinute,
  linePath,
  longestPhase,
  paceInWords,
} from '#renderer/features/review/charts/chart-data.ts';
import { flag } from '../answer.ts';

const um = (startMs: number, certainty: 'heard' | 'suspected' = 'heard') =>
  flag('filler', [0, 0], { startMs, endMs: startMs + 200, certainty });

describe('fillers by the minute', () => {
  it('count what was heard, each in its minute', () => {
    const rates = fillersByMinute([um(1000), um(59_000), um(61_000), um(62_000, 'suspected')], 120_000);
    expect(rates.map(({ count }) => count)).toEqual([2, 1]);
  });

  it('join a short rest to the minute before it, at its rate', () => {
    expect(fillersByMinute([um(1000)], 75_000)).toEqual([
      { startMs: 0, endMs: 75_000, count: 1, perMinute: 0.8 },
    ]);
    expect(fillersByMinute([um(61_000)], 90_000).map(({ perMinute }) => perMinute)).toEqual([0, 2]);
  });

  it('are none for less than a minute', () => {
    expect(fillersByMinute([um(1000)], 50_000)).toEqual([]);
  });
});

describe('a line', () => {
  it('is lifted where nothing is known', () => {
    expect(
      linePath([
        [0, 1],
        [1, 2],
        [2, null],
        [3, 4],
      ]),
    ).toBe('M0.0 1.0L1.0 2.0M3.0 4.0');
  });
});

it('says a pace in words', () => {
  const pace = [100, 150, 200, 190].map((wpm, i) => ({ atMs: i * 5000, wpm, withoutPauses: wpm }));
  const delivery = {
    words: 300,
    wordsPerMinute: 151.6,
    articulationWpm: 160,
    fillersPerMinute: 4,
    fillers: 10,
    repeats: 1,
    pauses: null,
    pace,
  };
  expect(paceInWords(delivery, [110, 185])).toBe(
    'Between 100 and 200 words a minute, 152 over the whole answer. In 50 of 100 moments it was faster than 185.',
  );
  expect(paceInWords({ ...delivery, pace: [] }, [110, 185])).toBe('');
});

it('scales phases by the longest of budgets and times', () => {
  const phase = { phase: 'p', startMs: 0, by: 'ear' as const };
  expect(
    longestPhase([
      { ...phase, budgetMs: 60_000, spentMs: 10 },
      { ...phase, budgetMs: 5, spentMs: 90_000 },
    ]),
  ).toBe(90_000);
});
