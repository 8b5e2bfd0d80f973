import { describe, expect, it } from 'vitest';
import { withFilledPauses } from '#electron/backend/speech/filled-pauses.ts';

const word = (text: string, startMs: number, endMs: number) => ({ text, startMs, endMs, confidence: 0.9 });
const beside = (words: ReturnType<typeof word>[], ...leaned: number[]) => ({
  words,
  leaned: new Set(leaned),
});
const words = [word('So', 0, 700), word('we', 1_500, 1_900)];

describe('withFilledPauses', () => {
  it('takes filled pauses from other decodings, and no other word', () => {
    const alone = beside([word('Um,', 800, 1_300), word('he', 1_500, 1_900)]);
    expect(withFilledPauses(words, [alone], [])).toEqual({
      words: [words[0], word('Um,', 800, 1_300), words[1]],
      suspected: [],
    });
  });

  it('takes one that several printed once', () => {
    const alone = beside([word('um', 800, 1_300)]);
    const found = withFilledPauses(words, [alone, beside([word('uh', 900, 1_350)], 0), alone], []);
    expect(found.words.map((w) => w.text)).toEqual(['So', 'um', 'we']);
    expect(found.suspected).toEqual([]);
  });

  it('only suspects what was printed for its bias alone', () => {
    const alone = beside([word('we', 100, 500), word('um', 900, 1_300)], 1);
    expect(withFilledPauses(words, [alone], [])).toEqual({
      words,
      suspected: [{ startMs: 900, endMs: 1_300 }],
    });
  });

  it('suspects voice under which no word lies, in order, unless it is very short', () => {
    const leaned = beside([word('um', 2_000, 2_200)], 0);
    const voice = [
      { startMs: 0, endMs: 700 },
      { startMs: 800, endMs: 1_100 },
      { startMs: 1_200, endMs: 1_300 },
      { startMs: 1_950, endMs: 2_400 },
    ];
    expect(withFilledPauses(words, [leaned], voice).suspected).toEqual([
      { startMs: 800, endMs: 1_100 },
      { startMs: 2_000, endMs: 2_200 },
    ]);
  });
});
