import { expect, it } from 'vitest';
import { createHeardStretches } from '#electron/backend/speech/heard-stretches.ts';

const nothing = { words: [], leaned: new Map<number, number>(), certainty: 0, tokens: 0 };
const never = () => Promise.reject(new Error('It was heard already.'));

it('decodes a stretch once, be it that it never ended', async () => {
  const heard = createHeardStretches();
  const first = { start: 0, end: 100 };
  const second = { start: 0, end: 101 };
  expect(heard.get(first)).toBeUndefined();
  expect(await heard.hear(first, async () => nothing)).toBe(nothing);
  expect(await heard.hear(first, never)).toBe(nothing);
  expect(await heard.hear(second, async () => null)).toBeNull();
  expect(await heard.hear(second, never)).toBeNull();
  expect([heard.get(first), heard.get(second)]).toEqual([nothing, null]);
});

it('does not keep what failed', async () => {
  const heard = createHeardStretches();
  const stretch = { start: 0, end: 100 };
  await expect(heard.hear(stretch, () => Promise.reject(new Error('stopped')))).rejects.toThrow('stopped');
  expect(await heard.hear(stretch, async () => nothing)).toBe(nothing);
});

it('forgets what lies before a sample', async () => {
  const heard = createHeardStretches();
  await heard.hear({ start: 0, end: 100 }, async () => nothing);
  await heard.hear({ start: 120, end: 200 }, async () => nothing);
  heard.forgetBefore(110);
  expect(heard.get({ start: 0, end: 100 })).toBeUndefined();
  expect(heard.get({ start: 120, end: 200 })).toBe(nothing);
});
