import { describe, expect, it } from 'vitest';
import { type HeldSound, mayBePause } from '#electron/backend/speech/held-pauses.ts';
import type { PauseLikeness } from '#electron/backend/speech/pause-likeness.ts';

const sound = (measures: Partial<HeldSound> = {}): HeldSound => ({
  startMs: 1_000,
  endMs: 1_400,
  before: 300,
  after: 300,
  voiced: 1,
  change: 0.5,
  range: 0.5,
  ...measures,
});
const word = (confidence: number, startMs = 1_000, endMs = 1_400) => ({
  text: 'two',
  startMs,
  endMs,
  confidence,
});
const likeness = (peak: number, share = 1): PauseLikeness => ({ peak: () => peak, share: () => share });

describe('mayBePause', () => {
  it('takes a held sound that is like a filled pause and that no word claims', () => {
    expect(mayBePause(sound(), [], likeness(1))).toBe(true);
    expect(mayBePause(sound(), [], likeness(-1))).toBe(false);
    expect(mayBePause(sound(), [], likeness(1, 0.2))).toBe(false);
  });

  it('takes it only between pauses, and only where it is held', () => {
    expect(mayBePause(sound({ before: 60, after: 100 }), [], likeness(1))).toBe(true);
    expect(mayBePause(sound({ before: 60, after: 90 }), [], likeness(1))).toBe(false);
    expect(mayBePause(sound({ voiced: 0.6 }), [], likeness(1))).toBe(false);
    expect(mayBePause(sound({ range: 7 }), [], likeness(1))).toBe(false);
    expect(mayBePause(sound({ change: 1.6 }), [], likeness(1))).toBe(false);
  });

  it('leaves a sound to a word that is sure, and to a doubtful one where the sound moves', () => {
    expect(mayBePause(sound(), [word(0.9)], likeness(9))).toBe(false);
    expect(mayBePause(sound(), [word(0.6)], likeness(9))).toBe(true);
    expect(mayBePause(sound({ change: 1.2 }), [word(0.6)], likeness(9))).toBe(false);
    expect(mayBePause(sound({ change: 1.2 }), [word(0.4)], likeness(9))).toBe(true);
  });

  it('counts of a word what lies in the sound', () => {
    expect(mayBePause(sound(), [word(0.9, 1_300, 1_900)], likeness(1))).toBe(true);
    expect(mayBePause(sound(), [word(0.9, 0, 900)], likeness(1))).toBe(true);
    expect(mayBePause(sound(), [word(0.9, 1_000, 1_200), word(0.9, 1_200, 1_400)], likeness(1))).toBe(false);
  });
});
