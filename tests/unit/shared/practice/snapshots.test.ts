import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeBetween,
  type Snapshot,
  type SnapshotChange,
  snapshotAt,
  snapshotsOf,
} from '#shared/practice/snapshots.ts';

const texts = fc.array(fc.string({ maxLength: 30, unit: fc.constantFrom('a', 'b', '\n', '🙂') }), {
  minLength: 1,
});

describe('versions', () => {
  it('are what they were, kept as what changed', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const versions = list.map((text, i): Snapshot => ({ atSample: i, text }));
        const changes = versions.map(
          (version, i): SnapshotChange =>
            i === 0 ? version : changeBetween(versions[i - 1]?.text ?? '', version),
        );
        expect(snapshotsOf(JSON.parse(JSON.stringify(changes)))).toEqual(versions);
      }),
    );
  });

  it('are small where little changed', () => {
    const before = `${'x'.repeat(1_000)}(1)${'y'.repeat(1_000)}`;
    expect(changeBetween(before, { atSample: 5, text: before.replace('(1)', '(2)') })).toEqual({
      atSample: 5,
      at: 1_001,
      remove: 1,
      insert: '2',
    });
  });

  it('that do not fit are left out until the next whole one', () => {
    const changes = [
      { atSample: 1, at: 3, remove: 0, insert: 'lost' },
      { atSample: 2, text: 'whole' },
      { atSample: 3, at: 5, remove: 0, insert: '!' },
    ];
    expect(snapshotsOf(changes).map(({ text }) => text)).toEqual(['whole', 'whole!']);
  });

  it('are found by the moment', () => {
    const versions = [
      { atSample: 10, text: 'a' },
      { atSample: 20, text: 'b' },
    ];
    expect([9, 10, 19, 20, 99].map((sample) => snapshotAt(versions, sample)?.text ?? null)).toEqual([
      null,
      'a',
      'a',
      'b',
      'b',
    ]);
  });
});
