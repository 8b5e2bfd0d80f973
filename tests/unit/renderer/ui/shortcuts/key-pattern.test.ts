import { describe, expect, it } from 'vitest';
import { type KeyPress, keySigns, matchesKey } from '#renderer/ui/shortcuts/key-pattern.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('matchesKey', () => {
  it.each([
    ['n', press('n'), true],
    ['n', press('N', { shiftKey: true }), true],
    ['n', press('n', { ctrlKey: true }), false],
    ['/', press('/', { shiftKey: true }), true],
    ['?', press('?', { shiftKey: true }), true],
    ['?', press('/'), false],
    ['Space', press(' '), true],
    ['Space', press(' ', { shiftKey: true }), false],
    ['ArrowLeft', press('ArrowLeft'), true],
    ['ArrowLeft', press('ArrowLeft', { shiftKey: true }), false],
    ['Shift+ArrowLeft', press('ArrowLeft', { shiftKey: true }), true],
    ['Mod+Enter', press('Enter', { ctrlKey: true }), true],
    ['Mod+Enter', press('Enter', { metaKey: true }), true],
    ['Mod+Enter', press('Enter'), false],
    ['l', press('l', { altKey: true }), false],
  ])('%s and %o: %s', (pattern, event, expected) => expect(matchesKey(pattern, event)).toBe(expected));
});

describe('keySigns', () => {
  it('names keys as they stand on the keyboard', () => {
    expect(keySigns('Mod+Enter', false)).toEqual(['Ctrl', 'Enter']);
    expect(keySigns('Mod+Enter', true)).toEqual(['⌘', 'Enter']);
    expect(keySigns('Shift+ArrowLeft', false)).toEqual(['Shift', '←']);
    expect(keySigns('n', false)).toEqual(['N']);
  });
});
