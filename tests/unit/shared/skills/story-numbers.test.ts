import { describe, expect, it } from 'vitest';
import { figuresIn } from '#shared/skills/story-numbers.ts';

const wordsOf = (text: string) =>
  text.split(' ').map((word, i) => ({ text: word, startMs: i * 400, endMs: i * 400 + 300, confidence: 0.9 }));
const sentences = (text: string) => figuresIn(wordsOf(text)).map(({ sentence }) => sentence);

describe('the numbers of a story', () => {
  it.each([
    'It cost us two hours.',
    'Errors fell from four percent to almost nothing.',
    'Around forty customers wrote in.',
    'The 95th percentile was 340 milliseconds.',
    'We had 3 teams on it.',
    'It went from one and a half million rows to none.',
  ])('%s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it.each([
    'There were two things that went wrong.',
    'One of us called the vendor.',
    'First I looked at the queue.',
    'Nobody had noticed.',
  ])('are not in: %s', (text) => {
    expect(sentences(text)).toEqual([]);
  });

  it('stand in their sentence, with its place', () => {
    const text = 'Nobody had noticed. It took us twenty minutes to find it. Then we slept.';
    expect(figuresIn(wordsOf(text))).toEqual([
      { sentence: 'It took us twenty minutes to find it.', startMs: 1_200, endMs: 4_300 },
    ]);
  });

  it('stand there without what filled a pause', () => {
    expect(sentences('It took us, um, twenty minutes. Uh, nobody slept.')).toEqual([
      'It took us, twenty minutes.',
    ]);
  });

  it('are found where a recogniser ends no sentence', () => {
    const text = `${'and then we looked '.repeat(20)}for two hours ${'and slept '.repeat(20)}`.trim();
    expect(sentences(text)).toHaveLength(1);
    expect(sentences(text)[0]?.split(' ').length).toBeLessThanOrEqual(45);
  });
});
