import { expect, it } from 'vitest';
import { mergeFilledPauses } from '#electron/backend/speech/merge-filled-pauses.ts';

const word = (text: string, startMs: number, endMs: number) => ({ text, startMs, endMs, confidence: 0.5 });

it('puts a filled pause between words, and those that reach into it make room', () => {
  const words = [word('So', 0, 700), word('we', 500, 1_200)];
  expect(mergeFilledPauses(words, [word('um', 300, 600)])).toEqual([
    word('So', 0, 300),
    word('um', 300, 600),
    word('we', 600, 1_200),
  ]);
});

it('does not print twice what both heard', () => {
  const words = [word('Um,', 100, 400), word('yes', 500, 900)];
  expect(mergeFilledPauses(words, [word('um', 150, 480)])).toEqual(words);
});

it('leaves words alone that are away from it', () => {
  const words = [word('one', 0, 300), word('two', 1_000, 1_300)];
  expect(mergeFilledPauses(words, [word('uh', 400, 700)]).map(({ text }) => text)).toEqual([
    'one',
    'uh',
    'two',
  ]);
});
