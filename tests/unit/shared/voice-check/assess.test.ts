import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentNorms, assessVoiceCheck, soundTrouble, wordsRead } from '#shared/voice-check/assess.ts';
import type { SoundFigures } from '#shared/voice-check/sound-figures.ts';
import type { EngineReading } from '#shared/voice-check/voice-check.ts';
import { fakeModelList } from '#tests/fakes/window-models.ts';

const { models } = fakeModelList;
const clear: SoundFigures = {
  durationMs: 30_000,
  voiceMs: 22_000,
  voiceDb: -24,
  roomDb: -62,
  clippedMs: 0,
  silent: false,
};
const reading = (understood: number, changes: Partial<EngineReading> = {}): EngineReading => ({
  engine: 'moonshine-tiny-en',
  name: 'Moonshine tiny',
  words: 70,
  understood,
  reached: 70,
  tookMs: 1_000,
  ...changes,
});
const whisper = (understood: number) =>
  reading(understood, { engine: 'whisper-tiny.en-q5_1', name: 'Whisper tiny', tookMs: 7_000 });
const assess = (sound: Partial<SoundFigures>, ...readings: EngineReading[]) =>
  assessVoiceCheck({ sound: { ...clear, ...sound }, readings, models });

describe('the verdict', () => {
  it('is fine where nearly all was understood, and keeps trouble with the sound as a remark', () => {
    expect(assess({}, reading(67))).toEqual({ kind: 'fine', trouble: null });
    expect(assess({ voiceDb: -52, roomDb: -90 }, reading(67))).toEqual({ kind: 'fine', trouble: 'quiet' });
  });

  it('is the microphone where words were misheard and the sound is poor', () => {
    expect(assess({ roomDb: -33 }, reading(54))).toEqual({ kind: 'microphone', trouble: 'noise' });
    expect(assess({ voiceDb: -55 }, reading(54))).toEqual({ kind: 'microphone', trouble: 'noise' });
    expect(assess({ voiceDb: -55, roomDb: -80 }, reading(54))).toEqual({
      kind: 'microphone',
      trouble: 'quiet',
    });
    expect(assess({ clippedMs: 5_000 }, reading(54))).toEqual({ kind: 'microphone', trouble: 'clipping' });
    // Noise that drowned the end is not a reading that ended early.
    expect(assess({ roomDb: -33 }, reading(20, { reached: 30 })).kind).toBe('microphone');
  });

  it('tells no signal from a signal without a voice', () => {
    expect(
      assess({ silent: true, voiceMs: 0, voiceDb: null, roomDb: null }, reading(0, { reached: 0 })),
    ).toEqual({ kind: 'nothing-heard', silent: true });
    expect(assess({ voiceMs: 300, voiceDb: -50 }, reading(0, { reached: 0 }))).toEqual({
      kind: 'nothing-heard',
      silent: false,
    });
  });

  it('judges nothing where little was read, or something else', () => {
    expect(assess({}, reading(20, { reached: 25 }))).toEqual({ kind: 'cut-short' });
    expect(assess({}, reading(8))).toEqual({ kind: 'other-words' });
  });

  it('judges what was read where the end is missing', () => {
    expect(assess({}, reading(49, { reached: 50 }))).toEqual({ kind: 'fine', trouble: null });
  });

  it('says that Whisper understands more where it did, by more than chance', () => {
    const [mine, better] = [reading(52), whisper(61)];
    expect(assess({}, mine, better)).toMatchObject({
      kind: 'better-engine',
      better,
      than: mine,
      model: { bytes: 32_166_155 },
    });
    expect(assess({}, reading(52), whisper(54))).toEqual({ kind: 'misheard' });
    // Whoever uses Whisper already and is understood worse by it hears that too.
    expect(assess({}, whisper(50), reading(58))).toMatchObject({
      kind: 'better-engine',
      better: { engine: 'moonshine-tiny-en' },
    });
  });

  it('offers a Whisper model only where none could be tried', () => {
    expect(assess({}, reading(52))).toMatchObject({ kind: 'try-whisper', model: { name: 'Whisper tiny' } });
    expect(assessVoiceCheck({ sound: clear, readings: [reading(52)], models: [] })).toEqual({
      kind: 'misheard',
    });
  });
});

describe('whatever the figures are', () => {
  const level = fc.option(fc.double({ min: -100, max: 0, noNaN: true }), { nil: null });
  const sound: fc.Arbitrary<SoundFigures> = fc.record({
    durationMs: fc.nat(60_000),
    voiceMs: fc.nat(60_000),
    voiceDb: level,
    roomDb: level,
    clippedMs: fc.nat(60_000),
    silent: fc.boolean(),
  });
  const counts = fc
    .nat(70)
    .chain((reached) => fc.record({ reached: fc.constant(reached), understood: fc.nat(reached) }));

  it('the same figures give the same verdict, and nobody well understood is sent elsewhere', () => {
    fc.assert(
      fc.property(sound, counts, fc.option(counts, { nil: undefined }), (figures, mine, other) => {
        const readings = [reading(0, mine), ...(other ? [{ ...whisper(0), ...other }] : [])];
        const verdict = assessVoiceCheck({ sound: figures, readings, models });
        expect(assessVoiceCheck({ sound: figures, readings, models })).toEqual(verdict);
        const share = mine.understood / Math.max(1, wordsRead(readings));
        if (verdict.kind === 'fine') expect(share).toBeGreaterThanOrEqual(assessmentNorms.fine);
        if (share >= assessmentNorms.fine)
          expect(verdict.kind).toMatch(/^(fine|cut-short|microphone|nothing-heard)$/);
        if (verdict.kind === 'microphone') expect(soundTrouble(figures)).toBe(verdict.trouble);
      }),
    );
  });

  it('understanding more never turns a fine verdict into another', () => {
    fc.assert(
      fc.property(sound, fc.integer({ min: 0, max: 69 }), (figures, understood) => {
        const before = assessVoiceCheck({ sound: figures, readings: [reading(understood)], models });
        const after = assessVoiceCheck({ sound: figures, readings: [reading(understood + 1)], models });
        if (before.kind === 'fine') expect(after).toEqual(before);
      }),
    );
  });
});
