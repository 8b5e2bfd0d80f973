import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf, runsOf } from '#shared/reading/marks.ts';
import { flag, said } from '#tests/unit/renderer/features/review/answer.ts';

const words = said('So um the the first 3 thing is scale');

describe('marks', () => {
  it('stand on their words, the filler before the repeat', () => {
    const flags = [
      flag('repeat', [1, 2]),
      flag('filler', [1, 1]),
      flag('repeat', [2, 2]),
      flag('absolute', [5, 6]),
    ];
    expect(marksOf(flags, words).words).toEqual([
      { shape: 'filler', kind: 'filler', first: 1, last: 1, continued: false },
      { shape: 'repeat', kind: 'repeat', first: 2, last: 2, continued: false },
      { shape: 'wavy', kind: 'absolute', first: 5, last: 6, continued: false },
    ]);
  });

  it('go on around what lies within them, and count once', () => {
    const flags = [flag('hedge', [0, 6]), flag('filler', [1, 1]), flag('repeat', [2, 2])];
    expect(marksOf(flags, words).words.filter((mark) => mark.kind === 'hedge')).toEqual([
      { shape: 'wavy', kind: 'hedge', first: 0, last: 0, continued: false },
      { shape: 'wavy', kind: 'hedge', first: 3, last: 6, continued: true },
    ]);
  });

  it('between words stand where they were heard', () => {
    const pause = flag('pause', null, { startMs: 2_400, endMs: 5_500 });
    const sound = flag('filler', null, { startMs: 3_000, endMs: 3_300, certainty: 'suspected' });
    const last = flag('pause', null, { startMs: 9_000, endMs: 10_000 });
    expect(marksOf([last, sound, pause], words).gaps).toEqual([
      { kind: 'pause', startMs: 2_400, endMs: 5_500, before: 5 },
      { kind: 'suspected', startMs: 3_000, endMs: 3_300, before: 5 },
      { kind: 'pause', startMs: 9_000, endMs: 10_000, before: 8 },
    ]);
  });

  it('that lie outside of the transcript are left out', () => {
    expect(marksOf([flag('filler', [7, 9]), flag('pause', null)], words)).toEqual({ words: [], gaps: [] });
  });
});

describe('runs', () => {
  const range = fc.tuple(fc.nat(40), fc.nat(4)).map(([first, more]) => flag('filler', [first, first + more]));

  it('cover every word once, in order, whatever is marked', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), fc.nat(40), fc.nat(20), (flags, first, more) => {
        const text = said(Array.from({ length: 60 }, () => 'word').join(' '));
        const runs = runsOf(marksOf(flags, text).words, first, first + more);
        const indices = runs.flatMap((r) =>
          Array.from({ length: r.last - r.first + 1 }, (_, i) => r.first + i),
        );
        expect(indices).toEqual(Array.from({ length: more + 1 }, (_, i) => first + i));
      }),
    );
  });
});
