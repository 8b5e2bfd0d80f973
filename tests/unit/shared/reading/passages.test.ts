import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf, passageTuning } from '#shared/reading/passages.ts';
import { said } from '#tests/unit/renderer/features/review/answer.ts';

const many = (count: number, word = 'word') => Array.from({ length: count }, () => word).join(' ');

describe('paragraphs', () => {
  it('begin after a pause at the end of a sentence', () => {
    const words = said(`${many(24)} end. 2 ${many(5)}`);
    expect(passagesOf(words)).toEqual([
      { first: 0, last: 24 },
      { first: 25, last: 29 },
    ]);
  });

  it('are not broken in the middle of a sentence by a short pause', () => {
    expect(passagesOf(said(`${many(30)} 1 ${many(5)}`))).toHaveLength(1);
  });

  it('are broken by a long one where nothing is punctuated', () => {
    expect(passagesOf(said(`${many(30)} 3 ${many(5)}`))).toHaveLength(2);
  });

  it('cover every word once and are never longer than the most', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('so', 'done.', '2', '3'), { maxLength: 600 }), (tokens) => {
        const words = said(tokens.join(' ')).filter((w) => w.text !== '');
        const indices = passagesOf(words).flatMap(({ first, last }) => {
          expect(last - first).toBeLessThan(passageTuning.most);
          return Array.from({ length: last - first + 1 }, (_, i) => first + i);
        });
        expect(indices).toEqual(words.map((_, i) => i));
      }),
      { numRuns: 50 },
    );
  });

  it('are none without words', () => {
    expect(passagesOf([])).toEqual([]);
  });
});
