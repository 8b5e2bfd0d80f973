import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeats } from '#shared/transcript/repeats.ts';
import { marked } from './marked-text.ts';

function found(text: string): { got: number[]; expected: number[] } {
  const { tokens, expected } = marked(text);
  const got = repeats(tokens).flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, k) => from + k),
  );
  return { got, expected };
}

describe('repeats', () => {
  it.each([
    'and [the] the worker stops',
    '[it was] it was the disk',
    '[I] um I looked at it',
    "[it's] it was never closed",
    'we moved it [in march] no in april',
    'talking [about the] about what comes back',
    "[let's say ten] let's say five million",
    'Before that, [I want to,] let me show the table.',
  ])('are marked in: %s', (text) => {
    const { got, expected } = found(text);
    expect(got).toEqual(expected);
  });

  it.each([
    'it was very very slow',
    'He said that that was fine.',
    'It was slow. Slow for everyone.',
    'the same key, the same row',
    'in twenty twenty one we moved',
    'it tried again and again',
    'If you need it, it is there.',
  ])('are not seen in: %s', (text) => {
    expect(found(text).got).toEqual([]);
  });

  it('stay inside the answer and in order', () => {
    const word = fc.constantFrom(
      'the',
      'a',
      'it',
      "it's",
      'no',
      'we',
      'was',
      'row,',
      'um',
      'slow.',
      'I',
      'to',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const { tokens } = marked(words.join(' ') || 'x');
        let last = -1;
        for (const { from, to } of repeats(tokens)) {
          expect(from).toBeGreaterThan(last);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThan(tokens.length);
          last = to;
        }
      }),
    );
  });
});
