import { describe, expect, it } from 'vitest';
import { changedLines } from '#renderer/features/review/changed-lines.ts';

describe('changed lines', () => {
  it.each([
    ['a\nb\nc', 'a\nb\nc', []],
    ['a\nb\nc\n', 'a\nb\nc', []],
    ['a\nb\nc', 'a\nx\nc', [1]],
    ['a\nc', 'a\nb\nc', [1]],
    ['a\nb\nc', 'a\nc', []],
    ['', 'new', [0]],
    ['a\na\nb', 'a\nb\na', [2]],
  ])('%j to %j', (before, after, expected) => {
    expect([...changedLines(before, after)]).toEqual(expected);
  });

  it('are found at once in a long file, too', () => {
    const long = Array.from({ length: 30_000 }, (_, i) => `line ${i}`);
    const edited = long.toSpliced(12_000, 1, 'other', 'another');
    expect([...changedLines(long.join('\n'), edited.join('\n'))]).toEqual([12_000, 12_001]);
  });

  it('are all between what stayed, where that is too much to compare', () => {
    const one = Array.from({ length: 3_000 }, (_, i) => `a${i}`);
    const other = Array.from({ length: 3_000 }, (_, i) => `b${i}`);
    expect(changedLines(['x', ...one].join('\n'), ['x', ...other].join('\n')).size).toBe(3_000);
  });
});
