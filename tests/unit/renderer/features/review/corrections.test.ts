import { describe, expect, it } from 'vitest';
import { anchorOf, markAt, markHeard, markOnWord } from '#renderer/features/review/chosen.ts';
import { correctionText } from '#renderer/features/review/correction-text.ts';
import { coverageGroups } from '#renderer/features/review/coverage-groups.ts';
import { sentenceAround } from '#renderer/features/review/pointed-words.ts';
import type { CoverageRow, Flag } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';

const flag = (changes: Partial<Flag>): Flag => ({
  kind: 'filler',
  rule: 'discourse',
  text: 'you know,',
  wordRange: [4, 5],
  startMs: 2_000,
  endMs: 2_400,
  certainty: 'heard',
  ...changes,
});
const sound = flag({ text: '', wordRange: null, startMs: 5_000, endMs: 5_300, certainty: 'suspected' });
const repeat = flag({ kind: 'repeat', rule: 'restart', wordRange: [2, 8], startMs: 1_000, endMs: 4_000 });
const flags = [repeat, flag({}), sound];

describe('a chosen mark', () => {
  it('is the closest around the word, or begins at the moment', () => {
    expect(markOnWord(flags, 5)).toEqual(flag({}));
    expect(markOnWord(flags, 7)).toBe(repeat);
    expect(markOnWord(flags, 9)).toBeNull();
    expect(markAt(flags, 5_000)).toBe(sound);
  });

  it('is the one that is heard, or was a moment ago', () => {
    expect(markHeard(flags, 2_100)).toEqual(flag({}));
    expect(markHeard(flags, 6_500)).toBe(sound);
    expect(markHeard(flags, 60_000)).toBeNull();
  });

  it('is found on the page by its first word, or by its time', () => {
    expect(anchorOf({ type: 'mark', flag: flag({}) })).toBe('[data-w="4"]');
    expect(anchorOf({ type: 'mark', flag: sound })).toBe('[data-ms="5000"]:not([data-w])');
    expect(anchorOf({ type: 'words', range: [7, 8] })).toBe('[data-w="7"]');
  });
});

describe('a correction in words', () => {
  const place = { words: 'you know', before: '', after: '', wordRange: null, startMs: 0, endMs: 1 };
  it('says what is otherwise', () => {
    const mark = { type: 'flag', kind: 'filler', rule: 'discourse', place } as const;
    expect(correctionText({ ...mark, verdict: 'dismissed' }, [])).toBe('“you know” is not a filler');
    expect(correctionText({ ...mark, verdict: 'confirmed', place: { ...place, words: '' } }, [])).toBe(
      'A sound is a filler',
    );
    expect(correctionText({ type: 'word', place, to: 'Postgres' }, [])).toBe('“you know” is “Postgres”');
    const point = { type: 'coverage', criterion: 'cost', place: null } as const;
    expect(correctionText({ ...point, verdict: 'not-said' }, [])).toBe('You did not say it: cost');
  });
});

describe('the sentence around a word', () => {
  const words = 'One two. Three four five. Six'
    .split(' ')
    .map((text): Word => ({ text, startMs: null, endMs: null, confidence: null }));
  it('ends where sentences do', () => {
    expect(sentenceAround(words, 0)).toEqual([0, 1]);
    expect(sentenceAround(words, 3)).toEqual([2, 4]);
    expect(sentenceAround(words, 5)).toEqual([5, 5]);
  });
});

describe('coverage within limits', () => {
  it('asks nothing about what could not be heard well', () => {
    const row: CoverageRow = {
      criterion: 'cost',
      status: 'unsure',
      core: true,
      confidence: 0,
      evidence: null,
    };
    expect(coverageGroups([row], []).unsure).toHaveLength(1);
    expect(coverageGroups([row], [], true)).toMatchObject({ unsure: [], beside: [{ criterion: 'cost' }] });
  });
});
