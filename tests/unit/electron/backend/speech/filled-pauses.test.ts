import { describe, expect, it } from 'vitest';
import { votedPauses, withFilledPauses } from '#electron/backend/speech/filled-pauses.ts';
import type { Hearing } from '#electron/backend/speech/hearing.ts';
import type { HeldSound } from '#electron/backend/speech/held-pauses.ts';
import type { SoundSpan, Word } from '#shared/transcript/transcript.ts';

const word = (text: string, startMs: number, endMs: number) => ({ text, startMs, endMs, confidence: 0.9 });
const hearing = (words: ReturnType<typeof word>[], leaned: [number, number][] = []): Hearing => ({
  words,
  leaned: new Map(leaned),
  certainty: -0.1,
  tokens: words.length,
});
const words = [word('So', 0, 700), word('we', 1_500, 1_900)];
const plain = hearing(words);
/** What is found where everything sounds as much like a filled pause as `peak` says. */
const found = (
  printed: readonly Word[],
  hearings: readonly Hearing[],
  { voice = [] as SoundSpan[], alone = [] as HeldSound[], peak = 1 } = {},
) => withFilledPauses(printed, hearings, { voice, alone, likeness: { peak: () => peak, share: () => 1 } });

describe('withFilledPauses', () => {
  it('puts in what two of four hearings printed, once', () => {
    const first = hearing([word('Um,', 800, 1_300), word('he', 1_500, 1_900)]);
    const second = hearing([word('uh', 900, 1_350)]);
    expect(found(words, [first, plain, second, plain])).toEqual({
      words: [words[0], word('Um,', 900, 1_350), words[1]],
      suspected: [],
    });
  });

  it('leaves out what only one of four printed', () => {
    const one = hearing([word('um', 800, 1_300)]);
    expect(found(words, [one, plain, plain, plain])).toEqual({ words, suspected: [] });
  });

  it('only suspects what nobody printed without a bias', () => {
    const little = hearing([word('um', 900, 1_300)], [[0, 0.5]]);
    const hearings = [little, little, plain, plain];
    expect(found(words, hearings)).toEqual({ words, suspected: [{ startMs: 900, endMs: 1_300 }] });
  });

  it('does not count what needed nearly all of the bias', () => {
    const much = hearing([word('um', 900, 1_300)], [[0, 2.9]]);
    expect(found(words, [much, much, much, plain]).suspected).toEqual([]);
  });

  it('keeps two apart that one hearing printed', () => {
    const two = hearing([word('um', 750, 950), word('uh', 1_000, 1_200)]);
    expect(found(words, [two, two, two, two]).words.map(({ text }) => text)).toEqual([
      'So',
      'um',
      'uh',
      'we',
    ]);
  });

  it('suspects voice in which no hearing found a word, unless it is very short', () => {
    const voice = [
      { startMs: 0, endMs: 700 },
      { startMs: 800, endMs: 1_100 },
      { startMs: 1_200, endMs: 1_300 },
    ];
    expect(found(words, [plain], { voice }).suspected).toEqual([{ startMs: 800, endMs: 1_100 }]);
  });

  it('hears what only a bias printed where it sounds like nothing else', () => {
    const little = hearing([word('um', 900, 1_300)], [[0, 0.5]]);
    const { words: heard, suspected } = found(words, [little, little, plain, plain], { peak: 6 });
    expect(heard.map(({ text }) => text)).toEqual(['So', 'um', 'we']);
    expect(suspected).toEqual([]);
  });

  it('leaves out what all print and what does not sound like a filled pause', () => {
    const um = hearing([word('um', 900, 1_300)]);
    expect(found(words, [um, um, um, um], { peak: -1 })).toEqual({ words, suspected: [] });
  });

  it('suspects steady sounds, but none that is known to be a filled pause', () => {
    const um = hearing([word('um', 800, 1_300)]);
    const held = { before: 300, after: 300, voiced: 1, change: 0.4, range: 0.5 };
    const alone = [
      { startMs: 820, endMs: 1_250, ...held },
      { startMs: 2_100, endMs: 2_400, ...held },
    ];
    const both = found(words, [um, um, plain, plain], { alone });
    expect(both.words.map(({ text }) => text)).toEqual(['So', 'um', 'we']);
    expect(both.suspected).toEqual([{ startMs: 2_100, endMs: 2_400 }]);
    const sure = [...words, word('two', 2_100, 2_400)];
    expect(found(sure, [plain], { alone: alone.slice(1) }).suspected).toEqual([]);
  });

  it('writes out a held sound that sounds like nothing else, by its length', () => {
    const held = { before: 300, after: 300, voiced: 1, change: 0.4, range: 0.5 };
    const alone = [
      { startMs: 900, endMs: 1_100, ...held },
      { startMs: 2_100, endMs: 2_500, ...held },
    ];
    const { words: heard, suspected } = found(words, [plain], { alone, peak: 6 });
    expect(heard.map(({ text }) => text)).toEqual(['So', 'uh', 'we', 'um']);
    expect(suspected).toEqual([]);
  });
});

describe('votedPauses', () => {
  it('gives each with its share of the votes, less for what a bias printed', () => {
    const sure = hearing([word('um', 900, 1_300)]);
    const leaning = hearing([word('Um,', 920, 1_320)], [[0, 2]]);
    const [pause, ...others] = votedPauses([sure, leaning, plain]);
    expect(others).toEqual([]);
    expect(pause!.share).toBeCloseTo(0.5);
    expect([...pause!.by.keys()]).toEqual([0, 1]);
  });
});
