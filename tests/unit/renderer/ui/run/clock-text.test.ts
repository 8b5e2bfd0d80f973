import { describe, expect, it } from 'vitest';
import { timesText } from '#renderer/features/practice/times-text.ts';
import { budgetText, digitsOf } from '#renderer/ui/run/clock-text.ts';

describe('the clock', () => {
  it.each([
    [{ over: false, ms: 600_000, budgetMs: 600_000 }, '10:00', 'left of 10:00'],
    [{ over: false, ms: 599_900, budgetMs: 600_000 }, '10:00', 'left of 10:00'],
    [{ over: false, ms: 251_200, budgetMs: 600_000 }, '4:12', 'left of 10:00'],
    [{ over: false, ms: 0, budgetMs: 600_000 }, '0:00', 'left of 10:00'],
    [{ over: true, ms: 40_900, budgetMs: 600_000 }, '+0:40', 'over 10:00'],
  ])('%j shows %s, %s', (clock, digits, budget) => {
    expect(digitsOf(clock)).toBe(digits);
    expect(budgetText(clock)).toBe(budget);
  });
});

describe('the times in a sentence', () => {
  it.each([
    [120, 10, 'Two minutes to prepare, then ten minutes to answer. Nobody cuts you off when it is over.'],
    [45, 3, '45 seconds to prepare, then three minutes to answer. Nobody cuts you off when it is over.'],
    [90, 3, '1.5 minutes to prepare, then three minutes to answer. Nobody cuts you off when it is over.'],
    [0, 5, 'Five minutes to answer. Nobody cuts you off when it is over.'],
  ])('%i s and %i min', (prepareSeconds, answerMinutes, text) => {
    expect(timesText({ prepareSeconds, answerMinutes })).toBe(text);
  });
});
