import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cuesOf, cueTuning } from '#shared/share/cues.ts';
import { subRip, webVtt } from '#shared/share/subtitles.ts';
import type { Word } from '#shared/transcript/transcript.ts';

/** Words of 300 ms that follow each other; `|` is a pause of 1.2 s. */
function spoken(text: string): Word[] {
  let at = 0;
  return text.split(' ').flatMap((word) => {
    if (word === '|') {
      at += 1200;
      return [];
    }
    const startMs = at;
    at += 300;
    return [{ text: word, startMs, endMs: at, confidence: 1 }];
  });
}

/** A line, or the longest of the words in these tests. */
const LONGEST = Math.max(cueTuning.lineCharacters, 'a much longer name than the word that was heard'.length);

const texts = (words: readonly Word[]) => cuesOf(words).map((cue) => cue.lines.join(' '));

const word = fc.record({
  text: fc.string({ unit: fc.constantFrom(...'abc.,?-> &<'), maxLength: 12 }),
  gap: fc.integer({ min: -300, max: 3_000 }),
  length: fc.integer({ min: 0, max: 9_000 }),
  corrected: fc.option(fc.constantFrom('', 'Postgres', 'a much longer name than the word that was heard'), {
    nil: undefined,
  }),
});
const wordsOf = (
  made: readonly { text: string; gap: number; length: number; corrected?: string | undefined }[],
) => {
  let at = 0;
  return made.map(({ text, gap, length, corrected }): Word => {
    const startMs = Math.max(0, at + gap);
    at = startMs + length;
    return { text, startMs, endMs: at, confidence: 1, ...(corrected === undefined ? {} : { corrected }) };
  });
};

describe('subtitles', () => {
  it('end at a pause, and after a sentence that was long enough', () => {
    expect(texts(spoken('so that | is it'))).toEqual(['so that', 'is it']);
    expect(texts(spoken('Yes. That is how we ran it then. And now'))).toEqual([
      'Yes. That is how we ran it then.',
      'And now',
    ]);
  });

  it('end after a clause where their room is used up', () => {
    const [first] = texts(
      spoken(
        'we wrote to the outbox in one transaction with the payment, and then a relay sent it to the queue',
      ),
    );
    expect(first).toBe('we wrote to the outbox in one transaction with the payment,');
  });

  it('ascend without overlap, keep to their limits, and hold every word once', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (made) => {
        const words = wordsOf(made);
        const cues = cuesOf(words);
        let until = 0;
        for (const { startMs, endMs, lines } of cues) {
          expect(startMs).toBeGreaterThanOrEqual(until);
          expect(endMs).toBeGreaterThanOrEqual(startMs);
          expect(endMs - startMs).toBeLessThanOrEqual(cueTuning.mostMs);
          expect(lines.length).toBeLessThanOrEqual(cueTuning.lines);
          // Only a word that is longer than a line may need more room.
          for (const line of lines) {
            if (line.includes(' ')) expect(line.length).toBeLessThanOrEqual(LONGEST);
          }
          until = endMs;
        }
        const said = words.flatMap((each) => (each.corrected ?? each.text).split(/\s+/).filter(Boolean));
        expect(cues.flatMap((cue) => cue.lines.join(' ').split(' '))).toEqual(said);
      }),
      { numRuns: 300 },
    );
  });

  it('leave out words without a time', () => {
    expect(cuesOf([{ text: 'word', startMs: null, endMs: null, confidence: null }])).toEqual([]);
  });
});

describe('files of subtitles', () => {
  const cues = [
    { startMs: 0, endMs: 1_500, lines: ['Is a < b', '& c'] },
    { startMs: 3_725_040, endMs: 3_726_000, lines: ['then'] },
  ];

  it('are WebVTT', () => {
    expect(webVtt('Pages --> and\nrows', cues)).toBe(
      'WEBVTT\n\nNOTE Pages → and rows\n\n00:00:00.000 --> 00:00:01.500\nIs a &lt; b\n&amp; c\n\n01:02:05.040 --> 01:02:06.000\nthen\n',
    );
  });

  it('are SubRip', () => {
    expect(subRip(cues)).toBe(
      '1\n00:00:00,000 --> 00:00:01,500\nIs a < b\n& c\n\n2\n01:02:05,040 --> 01:02:06,000\nthen\n',
    );
    expect(subRip([])).toBe('');
  });
});
