import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ftsQuery } from '#electron/backend/search/fts-query.ts';

describe('a query of the full text', () => {
  it.each([
    ['outbox', '"outbox"*'],
    ['  dual   wri', '"dual"* "wri"*'],
    ['"at least once" outbox', '"at least once"* "outbox"*'],
    ['“at least once”', '"at least once"*'],
    ['an "open quote', '"an"* "open"* "quote"*'],
    ["don't", '"don t"*'],
    ['read-only NOT NEAR(a b) title:x *', '"read only"* "NOT"* "NEAR a"* "b"* "title x"*'],
    ['', null],
    [' \n\t', null],
    ['"" -- ?! ()*^', null],
  ])('of %j is %j', (typed, query) => {
    expect(ftsQuery(typed)).toBe(query);
  });

  it('is one that SQLite takes, whatever was typed', () => {
    const database = new DatabaseSync(':memory:');
    database.exec('CREATE VIRTUAL TABLE texts USING fts5 (text)');
    const find = database.prepare('SELECT count(*) FROM texts WHERE texts MATCH ?');
    const signs = fc.string({ unit: fc.constantFrom(...'"*^:(){}-+ \u0000ab'), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), signs), (typed) => {
        const query = ftsQuery(typed);
        if (query !== null) find.get(query);
      }),
      { numRuns: 500 },
    );
    find.get(ftsQuery('word '.repeat(100_000)));
    database.close();
  });
});
