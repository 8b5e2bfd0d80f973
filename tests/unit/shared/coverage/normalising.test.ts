import { describe, expect, it } from 'vitest';
import { signedBytes } from '#shared/coverage/base64.ts';
import { compilePhrase } from '#shared/coverage/phrase-pattern.ts';
import { patternText, spokenWords } from '#shared/coverage/spoken-words.ts';
import { windowsOf } from '#shared/coverage/windows.ts';
import { withCorrectedWords } from '#shared/report/apply-corrections.ts';
import { tokenise } from '#shared/transcript/tokens.ts';
import { findMishearings } from '#shared/vocabulary/mishearings.ts';
import { fromText } from '../report/spoken-text.ts';

/** The words as coverage gets them: with misheard terms put right. */
function spoken(text: string) {
  const transcript = fromText(text);
  const { words } = withCorrectedWords(transcript, [], findMishearings(transcript.words));
  return spokenWords(tokenise(words), new Set());
}

describe('spoken words', () => {
  it.each([
    ['ten thousand requests a second', ' 0 requests a second '],
    ['99.9% of reads in 200ms', ' 0 percent of reads in 0 ms '],
    ['one of the nodes', ' one of the nodes '],
    ['one million users', ' 0 users '],
    ['post gress and cube control', ' postgres and kubectl '],
    ['p ninety nine is item potent', ' p99 is idempotent '],
    ['We rolled back, then failed over.', ' we rollback then failover '],
  ])('%s reads as %s', (text, expected) => {
    expect(patternText(spoken(text))).toBe(expected);
  });

  it('know their place in the transcript', () => {
    const words = spoken('about ten thousand rows');
    expect(words.map((w) => [w.text, w.from, w.to])).toEqual([
      ['about', 0, 0],
      ['0', 1, 2],
      ['rows', 3, 3],
    ]);
  });
});

describe('phrases', () => {
  it.each([
    ['roll*|go .. back', ' we would go straight back ', true],
    ['roll*|go .. back', ' we go on ', false],
    ['0 .. orders', ' 0 open orders ', true],
    ['big_o|linear', ' it is big o of n ', true],
    ['the? cache', ' cache ', true],
    ['cache', ' caches ', false],
  ])('%s in "%s": %s', (phrase, text, expected) => {
    expect(compilePhrase(phrase).test(text)).toBe(expected);
  });
});

describe('windows', () => {
  it('are sentences, neighbours, and overlapping stretches where nothing is punctuated', () => {
    expect(
      windowsOf(spoken('It was slow again. We looked. It was the disk.')).map((w) => w.text.trim()),
    ).toEqual([
      'it was slow again',
      'it was slow again we looked',
      'we looked it was the disk',
      'it was the disk',
    ]);
    const long = Array.from({ length: 60 }, (_, i) => `word${'abcdefgh'[i % 8]}`).join(' ');
    const cuts = windowsOf(spoken(long));
    expect(cuts.length).toBeGreaterThan(3);
    expect(cuts.at(-1)?.to).toBe(59);
  });
});

describe('base64', () => {
  it('gives back signed bytes', () => {
    const bytes = Int8Array.from([0, 1, -1, 127, -127, 64, 5]);
    expect(signedBytes(Buffer.from(bytes.buffer).toString('base64'))).toEqual(bytes);
  });
});
