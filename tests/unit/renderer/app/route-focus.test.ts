import { expect, it } from 'vitest';
import { screenKey } from '#renderer/app/route-focus.tsx';

it('keeps the focus where it is while questions are looked through', () => {
  expect(screenKey('/bank/a')).toBe(screenKey('/bank'));
  expect(screenKey('/review/a')).not.toBe(screenKey('/review/b'));
});
