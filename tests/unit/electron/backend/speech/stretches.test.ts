import { expect, it } from 'vitest';
import { stretchesOf } from '#electron/backend/speech/stretches.ts';

const SECOND = 16_000;

it('parts voice at pauses, with some of the sound around but nobody else’s voice', () => {
  const voice = [
    { start: 1 * SECOND, end: 2 * SECOND },
    { start: 2.1 * SECOND, end: 3 * SECOND },
    { start: 3.25 * SECOND, end: 4 * SECOND },
    { start: 5 * SECOND, end: 6 * SECOND },
  ];
  expect(stretchesOf({ start: 0.9 * SECOND, end: 6.05 * SECOND, voice })).toEqual([
    { start: 0.9 * SECOND, end: 3.2 * SECOND, voice: { start: SECOND, end: 3 * SECOND } },
    { start: 3.05 * SECOND, end: 4.2 * SECOND, voice: voice[2] },
    { start: 4.8 * SECOND, end: 6.05 * SECOND, voice: voice[3] },
  ]);
});
