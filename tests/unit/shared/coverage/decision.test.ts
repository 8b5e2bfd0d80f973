import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTwo, idleTalk } from '#shared/coverage/decision.ts';
import type { Window } from '#shared/coverage/windows.ts';

const window = (from: number, to: number, joins = false): Window => ({
  words: [],
  text: '',
  asks: false,
  joins,
  from,
  to,
  position: 0,
});

describe('the best two stretches', () => {
  it('share no word, and pairs of sentences do not count', () => {
    const windows = [window(0, 9), window(5, 14), window(0, 14, true), window(15, 20)];
    expect(bestTwo(windows, [3, 2.5, 9, -1])).toEqual({ best: 3, second: -1 });
  });

  it('never fall with a stretch more', () => {
    const score = fc.double({ min: -30, max: 30, noNaN: true });
    fc.assert(
      fc.property(fc.array(score, { minLength: 1 }), score, fc.nat(), (scores, more, at) => {
        const side = (all: readonly number[]) =>
          bestTwo(
            all.map((_, i) => window(i * 5, i * 5 + 4)),
            all,
          );
        const before = side(scores);
        const after = side(scores.toSpliced(at % (scores.length + 1), 0, more));
        expect(after.best).toBeGreaterThanOrEqual(before.best);
        expect(after.second).toBeGreaterThanOrEqual(before.second);
      }),
    );
  });
});

describe('talk that makes no point', () => {
  const windows = [window(0, 99), window(100, 399), window(50, 149, true)];

  it('is what no criterion hears anything in', () => {
    expect(idleTalk(windows, [[-2, -3, 4]])).toBe(2);
    expect(
      idleTalk(windows, [
        [-2, -3, -1],
        [1, -3, -1],
      ]),
    ).toBe(1);
  });

  it('does not grow by a sentence that makes a point', () => {
    const more = [...windows, window(400, 799)];
    expect(idleTalk(more, [[-2, -3, 4, 0.5]])).toBe(2);
    expect(idleTalk(more, [[-2, -3, 4, -0.5]])).toBe(3);
  });

  it('is nothing in a short answer, whatever is said', () => {
    expect(idleTalk([window(0, 198)], [[-9]])).toBe(0);
    expect(idleTalk([], [])).toBe(0);
  });
});
