import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asText, textOf } from '#shared/reading/as-text.ts';
import type { Word } from '#shared/transcript/transcript.ts';

/** Half a second a word; `[2]` is a pause of two seconds. */
function wordsOf(text: string): Word[] {
  let ms = 0;
  return text.split(/\s+/).flatMap((word): Word[] => {
    const pause = /^\[(.*)\]$/.exec(word)?.[1];
    const startMs = ms;
    ms += pause === undefined ? 500 : Number(pause) * 1000;
    return pause === undefined ? [{ text: word, startMs, endMs: ms, confidence: 0.9 }] : [];
  });
}

const read = (text: string) => textOf(wordsOf(`So it, ${text}.`)).replace(/^So it, (.*)\.$/, '$1');

describe('numbers', () => {
  it.each([
    ['two hundred fifty milliseconds', '250 ms'],
    ['two hundred and fifty milliseconds', '250 ms'],
    ['ten thousand requests per second', '10,000 requests per second'],
    ['five hundred three', '503'],
    ['a five oh three', 'a 503'],
    ['a four twenty nine', 'a 429'],
    ['ninety nine point nine nine percent', '99.99%'],
    ['one point five million rows', '1.5 million rows'],
    ['two and a half million rows', '2.5 million rows'],
    ['two million rows', '2 million rows'],
    ['twelve million four hundred thousand rows', '12.4 million rows'],
    ['a hundred milliseconds', '100 ms'],
    ['five percent', '5%'],
    ['three seconds', '3 seconds'],
    ['sixteen gigabytes', '16 GB'],
    ['200 milliseconds', '200 ms'],
    ['in twenty twenty four', 'in 2024'],
    ['forty two thousand and seven', '42,007'],
    // What stays as it was said.
    ['one of the two', 'one of the two'],
    ['two twenty minute calls', 'two 20 minute calls'],
    ['two to three hundred rows', 'two to three hundred rows'],
    ['a million things', 'a million things'],
    ['on second thought', 'on second thought'],
    ['the point is', 'the point is'],
    ['one and a half', '1.5'],
    ['ten, twenty', '10, 20'],
  ])('%s', (said, written) => {
    expect(read(said)).toBe(written);
  });
});

describe('sentences and names', () => {
  it('begin with a capital, and names have theirs', () => {
    expect(textOf(wordsOf('so i put kafka there. it’s the http api, and i’d take postgres.'))).toBe(
      'So I put Kafka there. It’s the HTTP API, and I’d take Postgres.',
    );
  });

  it('keep small what is small', () => {
    expect(textOf(wordsOf('a spark in the raft, and kubectl runs.'))).toBe(
      'A spark in the raft, and kubectl runs.',
    );
  });

  it('end at long pauses where the recogniser set nothing', () => {
    expect(textOf(wordsOf('first i would measure [1.5] then i change it'))).toBe(
      'First I would measure. Then I change it.',
    );
    expect(textOf(wordsOf('First, I would measure, [1.5] then I change it.'))).toBe(
      'First, I would measure, then I change it.',
    );
  });
});

describe('every word', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'two',
      'hundred',
      'and',
      'a',
      'half',
      'fifty',
      'milliseconds',
      'percent.',
      'point',
      'oh',
      'million,',
      '99',
      'um',
      'to',
      'k',
      'thousand',
      '—',
    ),
    fc.string({ minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== ''),
  );

  it('keeps its place, and what was heard stays', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const words = pieces.map(
          (text, i): Word => ({ text, startMs: i * 500, endMs: i * 500 + 400, confidence: 1 }),
        );
        const before = structuredClone(words);
        const texts = asText(words);
        expect(texts).toHaveLength(words.length);
        expect(texts[0] ?? 'none').not.toBe('');
        expect(words).toEqual(before);
      }),
    );
  });
});
