import { describe, expect, it } from 'vitest';
import { bestPlace, snippetAt } from '#electron/backend/search/snippet.ts';

/** Words with matches in square brackets. */
const words = (text: string) => text.split(' ');
const filling = (count: number, name: string) => Array.from({ length: count }, (_, i) => `${name}${i}`);

describe('the place of a match', () => {
  it('is the first word that matches', () => {
    expect(bestPlace(words('so [the] outbox and [the] queue'), '[')).toBe(1);
    expect(bestPlace(words('so the outbox'), '[')).toBeNull();
  });

  it('is where most of the words stand together', () => {
    const far = filling(20, 'so');
    expect(bestPlace(['[outbox]', ...far, '[dual]', 'write', '[outbox]'], '[')).toBe(21);
    // The same word twice says no more than once.
    expect(bestPlace(['[outbox]', ...far, '[outbox]', '[outbox]'], '[')).toBe(0);
  });
});

describe('a snippet', () => {
  it('shows the words around the place, with its matches', () => {
    expect(snippetAt(words('we take an [outbox] table here'), 3, '[', ']')).toEqual([
      { text: 'we take an ', isMatch: false },
      { text: 'outbox', isMatch: true },
      { text: ' table here', isMatch: false },
    ]);
  });

  it('keeps the punctuation outside, and says where it was cut', () => {
    const long = [...filling(30, 'a'), '“[outbox]”,', ...filling(30, 'b')];
    const [before, match, after] = snippetAt(long, 30, '[', ']');
    expect(before?.text).toBe(`… ${filling(30, 'a').slice(23).join(' ')} “`);
    expect(match).toEqual({ text: 'outbox', isMatch: true });
    expect(after?.text).toMatch(/^”, b0 .* b14 …$/);
  });

  it('takes a phrase over several words as one match', () => {
    expect(snippetAt(words('sent [at least once] then'), 1, '[', ']')).toEqual([
      { text: 'sent ', isMatch: false },
      { text: 'at least once', isMatch: true },
      { text: ' then', isMatch: false },
    ]);
  });

  it('gives words without a text no room', () => {
    expect(snippetAt(['[Postgres]', '', '', 'it', 'is'], 0, '[', ']')).toEqual([
      { text: 'Postgres', isMatch: true },
      { text: ' it is', isMatch: false },
    ]);
  });
});
