import { describe, expect, it } from 'vitest';
import { dayInSentence, dayKey, dayText, minutesText, timeOfDay } from '#renderer/ui/time-text.ts';

describe('minutesText', () => {
  it.each([
    [1, 'One minute'],
    [10, 'Ten minutes'],
    [12, 'Twelve minutes'],
    [2.5, '2.5 minutes'],
    [35, '35 minutes'],
  ])('says %d as “%s”', (minutes, text) => expect(minutesText(minutes)).toBe(text));
});

describe('days', () => {
  const at = (year: number, month: number, day: number, hour = 12) =>
    new Date(year, month - 1, day, hour, 5).toISOString();
  const now = new Date(2026, 2, 7, 0, 10);

  it.each([
    [at(2026, 3, 7, 0), 'Today', 'today'],
    [at(2026, 3, 6, 23), 'Yesterday', 'yesterday'],
    [at(2026, 3, 2), 'Monday', 'on Monday'],
    [at(2026, 2, 28), '28 February', 'on 28 February'],
    [at(2025, 12, 31), '31 December 2025', 'on 31 December 2025'],
  ])('%s is %s', (iso, text, inSentence) => {
    expect(dayText(iso, now)).toBe(text);
    expect(dayInSentence(iso, now)).toBe(inSentence);
  });

  it('keys and times are those of the user’s clock', () => {
    expect(dayKey(at(2026, 3, 7, 0))).toBe('2026-03-07');
    expect(dayKey(at(2026, 3, 6, 23))).toBe('2026-03-06');
    expect(timeOfDay(at(2026, 3, 7, 9))).toBe('09:05');
  });
});
