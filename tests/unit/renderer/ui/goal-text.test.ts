import { describe, expect, it } from 'vitest';
import { goalText, practicePath } from '#renderer/ui/goal-text.ts';

describe('a goal for the next try', () => {
  it('leaves the minute out, which the window does not count', () => {
    expect(goalText('In sixty seconds: what you flip to go back.')).toBe('what you flip to go back.');
    expect(goalText('Say this part again with one number.')).toBe('say this part again with one number.');
  });

  it('travels in the address of the practice', () => {
    expect(practicePath('a')).toBe('/practice/a');
    const goal = 'Say 5 % & why: what then? A+B.';
    const [path, query = ''] = practicePath('a', goal).split('?');
    expect(path).toBe('/practice/a');
    expect(new URLSearchParams(query).get('goal')).toBe(goal);
  });
});
