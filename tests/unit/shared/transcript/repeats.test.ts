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
    // Another modal, or the same one contracted.
    'then [we could] we should lock the seat',
    "[I would] I'd keep them in one table",
    'a seat [would] could be sold twice',
    // A word cut off.
    'the [re-] replica was behind',
    // Gone back to the word that began it.
    '[because if it] because it can be empty',
    "[it's not] it's hardly ever full",
    '[I would put a] I would put the index there',
    // Broken off on a determiner.
    'so [we take the] we lock the seat first',
    '[and then my,] they closed the gate',
    // Taken back.
    '[it had a number] well it had a name at least',
    '[we lost a] sorry we lost two of them',
    // A number said twice.
    'we keep [ten] ten rows of it',
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
    'if we could we would keep all of them',
    'whatever they may they should say it early',
    'we have a list for March and a list for April',
    'it went well and the second one went well too',
    'the i d of the row stands in the header',
    'split it fifty fifty',
    'the rows in the file against the rows in the table',
    'As soon as it is done, it is sent.',
    'you can take the left one and you can take the right one',
    'They said that it would be that kind of day.',
    'I know what the team that built the importer knows.',
    'We test what we build and we build what we test.',
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
