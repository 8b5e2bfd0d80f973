import { describe, expect, it } from 'vitest';
import { modeText } from '#renderer/features/practice/mode-text.ts';

describe('what a mode shows', () => {
  it('promises bullets only where they are written', () => {
    expect(modeText('practice', 'system-design')).toMatch(/^Your five bullets and a quiet guide/);
    expect(modeText('practice', 'behavioural')).toMatch(/^A quiet guide/);
    expect(modeText('practice', 'coding')).not.toMatch(/bullets|notes/);
  });

  it('names the code among what is left in the room', () => {
    expect(modeText('real', 'coding')).toBe(
      'The question, the code, the clock and Stop, as in the room. Nothing else is in sight; A still asks the interviewer.',
    );
    expect(modeText('real', 'behavioural')).toBe(
      'The question, the clock and Stop, as in the room. Nothing else is in sight; A still asks the interviewer.',
    );
  });
});
