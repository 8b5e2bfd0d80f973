import { expect, it } from 'vitest';
import { halves } from '#electron/backend/speech/halves.ts';

it('parts a piece in the pause that is nearest to its middle', () => {
  const voice = [
    { start: 100, end: 400 },
    { start: 500, end: 700 },
    { start: 750, end: 900 },
  ];
  expect(halves({ start: 0, end: 1_000, voice })).toEqual([
    { start: 0, end: 450, voice: voice.slice(0, 1) },
    { start: 450, end: 1_000, voice: voice.slice(1) },
  ]);
});

it('parts voice without a pause in the middle', () => {
  expect(halves({ start: 0, end: 1_000, voice: [{ start: 0, end: 1_000 }] })).toEqual([
    { start: 0, end: 500, voice: [{ start: 0, end: 500 }] },
    { start: 500, end: 1_000, voice: [{ start: 500, end: 1_000 }] },
  ]);
});
