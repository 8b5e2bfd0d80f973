import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReading } from '#shared/voice-check/compare.ts';
import { passages } from '#shared/voice-check/passages.ts';

const compare = (text: string, heard: string, spellings = {}) =>
  compareReading(text, heard.split(' ').filter(Boolean), spellings);

describe('what was heard beside the paragraph', () => {
  it.each(passages)('understands $id where every word arrived, in any case and without marks', (passage) => {
    const heard = passage.text.toLowerCase().replace(/[.,]/g, '');
    const words = passage.text.split(' ').length;
    expect(compare(passage.text, heard, passage.spellings)).toMatchObject({
      words,
      understood: words,
      reached: words,
      stretches: [{ kind: 'same', read: passage.text, heard }],
    });
    expect(words).toBeGreaterThanOrEqual(60);
    expect(words).toBeLessThanOrEqual(80);
  });

  it('shows what was heard in place of something, what was not heard, and what was heard besides', () => {
    const { stretches, understood } = compare('we saw that locks were held', 'we so that were well held');
    expect(stretches).toEqual([
      { kind: 'same', read: 'we', heard: 'we' },
      { kind: 'other', read: 'saw', heard: 'so' },
      { kind: 'same', read: 'that', heard: 'that' },
      { kind: 'missed', read: 'locks', heard: '' },
      { kind: 'same', read: 'were', heard: 'were' },
      { kind: 'added', read: '', heard: 'well' },
      { kind: 'same', read: 'held', heard: 'held' },
    ]);
    expect(understood).toBe(4);
  });

  it.each([
    ['the database', 'the data base'],
    ['the checkout service', 'The check-out service,'],
    ['a roll back', 'a rollback'],
  ])('takes “%s” and “%s” for the same', (text, heard) => {
    const words = text.split(' ').length;
    expect(compare(text, heard)).toMatchObject({ words, understood: words });
  });

  it('reads numbers in digits as they are spelt', () => {
    const spellings = { 200: 'two hundred', '40%': 'forty percent' };
    const { stretches, understood } = compare(
      'two hundred milliseconds, forty percent more',
      '200 milliseconds, 40% more',
      spellings,
    );
    expect(understood).toBe(6);
    expect(stretches).toEqual([
      {
        kind: 'same',
        read: 'two hundred milliseconds, forty percent more',
        heard: '200 milliseconds, 40% more',
      },
    ]);
    expect(compare('two hundred more', '300 more', spellings).understood).toBe(1);
  });

  it('leaves out filled pauses: they are not part of what was to be read', () => {
    expect(compare('we rolled back', 'um, we uh rolled back').stretches).toEqual([
      { kind: 'same', read: 'we rolled back', heard: 'we rolled back' },
    ]);
  });

  it('knows where the reading ended', () => {
    const text = 'one two three four five six seven eight';
    expect(compare(text, 'one two tree')).toMatchObject({ words: 8, understood: 2, reached: 3 });
    expect(compare(text, '')).toMatchObject({ words: 8, understood: 0, reached: 0 });
    // Nothing of it was understood, but as much as there is was said.
    expect(compare(text, 'a b c d e f g h i j')).toMatchObject({ understood: 0, reached: 8 });
  });
});

describe('whatever was heard', () => {
  const vocabulary = ['we', 'saw', 'locks', 'um', 'the', 'queue', 'data', 'base', '200', 'x-y'];
  const words = fc.array(fc.constantFrom(...vocabulary), { maxLength: 40 });

  it('nothing of either text gets lost, and counts stay within the paragraph', () => {
    fc.assert(
      fc.property(words, words, (read, heard) => {
        const found = compareReading(read.join(' '), heard);
        const spoken = heard.filter((word) => word !== 'um');
        expect(
          found.stretches
            .map((s) => s.read)
            .filter(Boolean)
            .join(' '),
        ).toBe(read.join(' '));
        expect(
          found.stretches
            .map((s) => s.heard)
            .filter(Boolean)
            .join(' '),
        ).toBe(spoken.join(' '));
        expect(found.words).toBe(read.length);
        expect(found.understood).toBeLessThanOrEqual(found.reached);
        expect(found.reached).toBeLessThanOrEqual(found.words);
      }),
    );
  });

  it('what is repeated as it stands there is understood, and more of it is never understood less', () => {
    const plain = fc.array(fc.constantFrom('we', 'saw', 'locks', 'the', 'queue'), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(plain, fc.nat(), (read, cut) => {
        const until = cut % (read.length + 1);
        const part = compareReading(read.join(' '), read.slice(0, until));
        expect(part.understood).toBe(until);
        expect(compareReading(read.join(' '), read).understood).toBe(read.length);
      }),
    );
  });
});
