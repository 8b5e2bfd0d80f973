import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWhisperOutput } from '#electron/backend/speech/whisper/read-output.ts';
import { whisperJson } from './fake-whisper.ts';

const texts = (json: string) => readWhisperOutput(json, 10_000).map((word) => word.text);

it('gives a word the time of its letters, not of the silence behind its full stop', () => {
  const json = JSON.stringify({
    transcription: [
      {
        text: ' Americans.',
        offsets: { from: 1970, to: 4010 },
        tokens: [
          { text: ' Americans', offsets: { from: 1970, to: 2880 }, p: 0.83 },
          { text: '.', offsets: { from: 3290, to: 3650 }, p: 0.06 },
          { text: '[_TT_526]', offsets: { from: 4000, to: 4010 }, p: 0.02 },
        ],
      },
    ],
  });
  expect(readWhisperOutput(json, 11_000)).toEqual([
    { text: 'Americans.', startMs: 1970, endMs: 2880, confidence: 0.83 },
  ]);
});

it('drops what was not said', () => {
  const json = whisperJson([
    ['[BLANK_AUDIO]', 0, 100],
    ['Then', 100, 200],
    ['(upbeat', 200, 300],
    ['music)', 300, 400],
    ['*coughs*', 400, 500],
    ['[_BEG_]', 500, 500],
    ['it', 500, 600],
    ['-', 600, 700],
    ['worked.', 700, 900],
  ]);
  expect(texts(json)).toEqual(['Then', 'it', 'worked.']);
});

it('loses no word to a bracket that nobody closes', () => {
  const words = 'then (and I said it we rolled the release back before anybody called us'.split(' ');
  const json = whisperJson(words.map((text, i) => [text, i * 100, i * 100 + 90]));
  expect(texts(json)).toEqual(words);
});

it('reads probabilities that are no number, as whisper.cpp writes them', () => {
  const json = whisperJson([['then', 0, 100]]).replace('"p":0.9', '"p":-nan');
  expect(readWhisperOutput(json, 1_000)).toMatchObject([{ text: 'then', confidence: 0 }]);
});

it('keeps words inside the sound, in order and without overlap, whatever times it is given', () => {
  const time = fc.integer({ min: -5_000, max: 50_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('one', 'two', 'um'), time, time)), (words) => {
      const read = readWhisperOutput(whisperJson(words), 10_000);
      let earliest = 0;
      for (const { startMs, endMs } of read) {
        expect(startMs).toBeGreaterThanOrEqual(earliest);
        expect(endMs).toBeGreaterThanOrEqual(startMs ?? 0);
        expect(endMs).toBeLessThanOrEqual(10_000);
        earliest = startMs ?? 0;
      }
      expect(read).toHaveLength(words.length);
    }),
  );
});

it.each(['', '{', 'null', '[]', '{"transcription":[{"text":1}]}'])('refuses %j', (json) => {
  expect(() => readWhisperOutput(json, 1_000)).toThrow(expect.objectContaining({ code: 'whisper-garbage' }));
});
