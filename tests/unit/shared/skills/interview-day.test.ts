import { describe, expect, it } from 'vitest';
import { daysUntil, interviewPhase } from '#shared/skills/interview-day.ts';

describe('an interview', () => {
  const at = (hour: number) => new Date(2026, 2, 7, hour, 30);

  it('is counted by nights, whatever time of day it is', () => {
    expect([0, 12, 23].map((hour) => daysUntil('2026-03-10', at(hour)))).toEqual([3, 3, 3]);
    expect(daysUntil('2026-03-07', at(23))).toBe(0);
    expect(daysUntil('2026-03-06', at(0))).toBe(-1);
    // Across a change of the clocks, too.
    expect(daysUntil('2026-11-07', at(9))).toBe(245);
  });

  it.each([
    [null, 'none'],
    ['2026-03-09', 'ahead'],
    ['2026-03-08', 'last-day'],
    ['2026-03-07', 'last-day'],
    ['2026-03-06', 'over'],
  ] as const)('on %s is %s', (day, phase) => {
    expect(interviewPhase(day, at(9))).toBe(phase);
  });
});
