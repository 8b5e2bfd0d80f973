import { describe, expect, it } from 'vitest';
import type { Hearing } from '#electron/backend/speech/hearing.ts';
import { type HeldSound, mayBePause } from '#electron/backend/speech/held-pauses.ts';

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
/** A hearing that printed these words one after the other from 1 to 1.4 s. */
const hearing = (printed: string, confidence = 0.9): Hearing => {
  const texts = printed.split(' ').filter(Boolean);
  const each = 400 / texts.length;
  const words = texts.map((text, i) => ({
    text,
    startMs: 1_000 + i * each,
    endMs: 1_000 + (i + 1) * each,
    confidence,
  }));
  return { words, leaned: new Map(), certainty: -0.1, tokens: texts.length };
};

describe('mayBePause', () => {
  it('takes a held sound that nobody is sure of', () => {
    expect(mayBePause(sound(), [hearing('two'), hearing('two', 0.6)])).toBe(true);
    expect(mayBePause(sound(), [hearing('two', 0.6), hearing('two')])).toBe(false);
    expect(mayBePause(sound({ change: 1.2 }), [hearing('two', 0.6)])).toBe(false);
    expect(mayBePause(sound({ before: 90 }), [hearing('two', 0.6)])).toBe(false);
  });

  it('takes a hum between long pauses in which no word was read, though it moves more', () => {
    const hum = { change: 1.4 };
    expect(mayBePause(sound(hum), [hearing('let'), hearing('')])).toBe(true);
    expect(mayBePause(sound({ ...hum, after: 150 }), [hearing('let'), hearing('')])).toBe(false);
    expect(mayBePause(sound(hum), [hearing('let'), hearing('let')])).toBe(false);
  });

  it('takes one short word that is held between pauses, but no other word, nor two', () => {
    const moving = { change: 0.9 };
    expect(mayBePause(sound(), [hearing('but,'), hearing('But')])).toBe(true);
    expect(mayBePause(sound({ before: 70, after: 120, ...moving }), [hearing('a')])).toBe(true);
    expect(mayBePause(sound(), [hearing('but'), hearing('boat')])).toBe(false);
    expect(mayBePause(sound(), [hearing('of a')])).toBe(false);
    expect(mayBePause(sound({ endMs: 1_700 }), [hearing('and')])).toBe(false);
    expect(mayBePause(sound({ voiced: 0.6 }), [hearing('but')])).toBe(false);
  });

  it('takes what a single hearing favours as a filled pause, where it is one word for all', () => {
    const moving = sound({ change: 1, before: 90, after: 100 });
    expect(mayBePause(moving, [hearing('done'), hearing('um,'), hearing('done')])).toBe(true);
    expect(mayBePause(moving, [hearing('done'), hearing('done')])).toBe(false);
    expect(mayBePause(moving, [hearing('done so'), hearing('um so'), hearing('done so')])).toBe(false);
  });

  it('takes a filled pause that is as long as the sound, whatever the others print', () => {
    const moving = sound({ change: 2, range: 6 });
    expect(mayBePause(moving, [hearing('HMM,'), hearing('h m m')])).toBe(true);
    expect(mayBePause(moving, [hearing('um then'), hearing('h m m')])).toBe(false);
  });
});
