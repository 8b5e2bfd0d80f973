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
});
