import { describe, expect, it } from 'vitest';
import {
  FILLER_FEATURES,
  type FillerCandidate,
  fillerCandidates,
  type HeardRow,
} from '#electron/backend/speech/filled-pauses.ts';
import { fillerProbability, withFilledPauses } from '#electron/backend/speech/judge-fillers.ts';
import { voiceQuality } from '#electron/backend/speech/voice-quality.ts';

const RATE = 16_000;
/** A voice at 120 Hz that holds one vowel from 1.0 s to 1.5 s, and noise from 2.0 s to 2.5 s. */
const sound = Float32Array.from({ length: 3 * RATE }, (_, i) => {
  const t = i / RATE;
  if (t >= 1 && t < 1.5)
    return [1, 2, 3, 4, 5].reduce((sum, h) => sum + Math.sin(2 * Math.PI * 120 * h * t) / h, 0) * 0.1;
  if (t >= 2 && t < 2.5) return (((i * 7_919) % 1_009) / 1_009 - 0.5) * 0.2;
  return 0;
});
const row = (words: HeardRow['words'], margins: number[]): HeardRow => ({
  words,
  margins,
  looked: new Float32Array(125).fill(0.1),
  certainty: -0.1,
});
const word = (text: string, startMs: number, endMs: number) => ({ text, startMs, endMs, confidence: 0.9 });
const nothing = { plain: [row([], [])], biased: [], nearPlain: [], nearBiased: [] };

describe('voiceQuality', () => {
  it('tells a held vowel from noise and silence', () => {
    const vowel = voiceQuality(sound, RATE, 1.45 * RATE);
    expect(vowel.voiced).toBeGreaterThan(0.9);
    expect(vowel.pitchSpread).toBeLessThan(0.3);
    expect(vowel.spectralChange).toBeLessThan(4);
    expect(voiceQuality(sound, 0, 0.5 * RATE).voiced).toBe(0);
    expect(voiceQuality(sound, RATE, RATE).voiced).toBe(0);
  });
});

describe('fillerCandidates', () => {
  it('finds islands of voice that nobody printed', () => {
    const found = fillerCandidates(nothing, sound, 16_000);
    expect(found[0]).toMatchObject({ startMs: 2_000, text: 'um' });
    expect(found.every((c) => c.features.length === FILLER_FEATURES.length)).toBe(true);
    expect(found.every((c) => c.features.every(Number.isFinite))).toBe(true);
  });

  it('puts together what several decodings printed in one place', () => {
    const um = row([word('Um,', 1_010, 1_490)], [2]);
    const found = fillerCandidates({ ...nothing, biased: [um, um], nearPlain: [um] }, sound, 0);
    const [printed] = found.filter((c) => c.startMs < 1_500);
    const feature = (name: (typeof FILLER_FEATURES)[number]): number =>
      printed!.features[FILLER_FEATURES.indexOf(name)]!;
    expect([feature('margin'), feature('plainRows'), feature('biasedRows'), feature('nearPlain')]).toEqual([
      2, 0, 2, 1,
    ]);
  });
});

describe('withFilledPauses', () => {
  /** Features that the model is sure about, either way. */
  const sure = (yes: boolean): FillerCandidate => {
    const um = row([word('um', 1_010, 1_490)], [yes ? 6 : -9]);
    const all = { plain: [um, um, um], biased: [um, um], nearPlain: [um], nearBiased: [um] };
    const [candidate] = fillerCandidates(yes ? all : { ...nothing, biased: [um] }, sound, 0);
    return yes
      ? candidate!
      : { ...candidate!, features: candidate!.features.map((v, i) => (i === 14 ? 12 : v)) };
  };

  it('puts in a filler that was surely heard, and the words make room', () => {
    expect(fillerProbability(sure(true))).toBeGreaterThan(0.9);
    const { words, suspected } = withFilledPauses(
      [word('so', 500, 1_200), word('then', 1_300, 1_900)],
      [sure(true)],
    );
    expect(words.map((w) => w.text)).toEqual(['so', 'um', 'then']);
    expect(words[0]!.endMs).toBe(words[1]!.startMs);
    expect(words[2]!.startMs).toBe(words[1]!.endMs);
    expect(suspected).toEqual([]);
  });

  it('leaves alone what is printed already, and what is unlikely', () => {
    expect(withFilledPauses([word('Um,', 1_000, 1_500)], [sure(true)]).words).toHaveLength(1);
    expect(fillerProbability(sure(false))).toBeLessThan(0.3);
    expect(withFilledPauses([word('so', 900, 1_500)], [sure(false)])).toEqual({
      words: [word('so', 900, 1_500)],
      suspected: [],
    });
  });
});
