import { describe, expect, it } from 'vitest';
import { withFilledPauses } from '#electron/backend/speech/filled-pauses.ts';
import type { Hearing } from '#electron/backend/speech/hearing.ts';

const word = (text: string, startMs: number, endMs: number) => ({ text, startMs, endMs, confidence: 0.9 });
const hearing = (words: ReturnType<typeof word>[], leaned: [number, number][] = []): Hearing => ({
  words,
  leaned: new Map(leaned),
  certainty: -0.1,
  tokens: words.length,
});
const words = [word('So', 0, 700), word('we', 1_500, 1_900)];
const plain = hearing(words);

describe('withFilledPauses', () => {
  it('puts in what two of four hearings printed, once', () => {
    const first = hearing([word('Um,', 800, 1_300), word('he', 1_500, 1_900)]);
    const second = hearing([word('uh', 900, 1_350)]);
    expect(withFilledPauses(words, [first, plain, second, plain], [], [])).toEqual({
      words: [words[0], word('Um,', 900, 1_350), words[1]],
      suspected: [],
    });
  });

  it('leaves out what only one of four printed', () => {
    const one = hearing([word('um', 800, 1_300)]);
    expect(withFilledPauses(words, [one, plain, plain, plain], [], [])).toEqual({ words, suspected: [] });
  });

  it('only suspects what nobody printed without a bias', () => {
    const little = hearing([word('um', 900, 1_300)], [[0, 0.5]]);
    const found = withFilledPauses(words, [little, little, plain, plain], [], []);
    expect(found).toEqual({ words, suspected: [{ startMs: 900, endMs: 1_300 }] });
  });

  it('does not count what needed nearly all of the bias', () => {
    const much = hearing([word('um', 900, 1_300)], [[0, 2.9]]);
    expect(withFilledPauses(words, [much, much, much, plain], [], []).suspected).toEqual([]);
  });

  it('keeps two apart that one hearing printed', () => {
    const two = hearing([word('um', 750, 950), word('uh', 1_000, 1_200)]);
    expect(withFilledPauses(words, [two, two, two, two], [], []).words.map(({ text }) => text)).toEqual([
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
    expect(withFilledPauses(words, [plain], voice, []).suspected).toEqual([{ startMs: 800, endMs: 1_100 }]);
  });

  it('suspects steady sounds, but none that is known to be a filled pause', () => {
    const um = hearing([word('um', 800, 1_300)]);
    const held = { before: 300, after: 300, voiced: 1, change: 0.4, range: 0.5 };
    const steady = [
      { startMs: 820, endMs: 1_250, ...held },
      { startMs: 2_100, endMs: 2_400, ...held },
    ];
    const found = withFilledPauses(words, [um, um, plain, plain], [], steady);
    expect(found.words.map(({ text }) => text)).toEqual(['So', 'um', 'we']);
    expect(found.suspected).toEqual([{ startMs: 2_100, endMs: 2_400 }]);
    const sure = hearing([word('two', 2_120, 2_380)]);
    expect(withFilledPauses(words, [plain, sure], [], steady.slice(1)).suspected).toEqual([]);
  });
});
