import { describe, expect, it } from 'vitest';
import {
  answerAlone,
  type FollowUpStretch,
  followUpParts,
  withAsked,
} from '#shared/report/follow-up-parts.ts';
import type { CoverageRow, Flag } from '#shared/report/report.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';

const transcript: Transcript = {
  engine: 'test',
  durationMs: 10_000,
  words: Array.from({ length: 10 }, (_, i) => ({
    text: `w${i}`,
    startMs: i * 1_000,
    endMs: i * 1_000 + 800,
    confidence: 1,
  })),
  voice: [
    { startMs: 0, endMs: 5_800 },
    { startMs: 6_000, endMs: 9_800 },
  ],
  suspected: [{ startMs: 7_850, endMs: 7_950 }],
};
const followUp: FollowUpStretch = { id: 'f', startMs: 6_000, endMs: 10_000 };
const row = (status: CoverageRow['status'], wordRange: [number, number] | null): CoverageRow => ({
  criterion: 'lesson',
  status,
  core: true,
  confidence: 0.9,
  evidence: wordRange && { text: '…', wordRange, startMs: 0, endMs: 0 },
});
const said = (alone: CoverageRow, whole: CoverageRow) => withAsked([alone], [whole], 6)[0];

describe('the answer alone', () => {
  it('ends where the first follow-up begins', () => {
    const alone = answerAlone(transcript, [followUp]);
    expect(alone.words).toHaveLength(6);
    expect(alone).toMatchObject({ durationMs: 6_000, voice: [{ endMs: 5_800 }], suspected: [] });
    expect(answerAlone(transcript, [])).toBe(transcript);
  });
});

describe('a point that was asked on', () => {
  it('counts as said when asked where it was not heard before', () => {
    expect(said(row('not-heard', null), row('heard', [7, 9]))).toMatchObject({
      status: 'heard',
      whenAsked: true,
    });
    expect(said(row('unsure', [1, 2]), row('heard', [7, 9]))).toMatchObject({ whenAsked: true });
  });

  it('stays what it was where it was heard unprompted, or where nothing more was said', () => {
    const heard = row('heard', [1, 3]);
    expect(said(heard, row('heard', [7, 9]))).toBe(heard);
    expect(said(heard, row('not-heard', null))).toBe(heard);
    const missing = row('not-heard', null);
    expect(said(missing, row('not-heard', null))).toBe(missing);
    expect(said(missing, row('heard', [2, 4]))).toBe(missing);
  });
});

describe('what belongs to a follow-up', () => {
  it('is its words, its fillers and what was said to it alone', () => {
    const filler = (at: number, certainty: Flag['certainty'] = 'heard'): Flag => ({
      kind: 'filler',
      rule: 'filled-pause',
      text: 'um',
      wordRange: [at, at],
      startMs: at * 1_000,
      endMs: at * 1_000 + 800,
      certainty,
    });
    const coverage = [
      { ...row('heard', [7, 9]), whenAsked: true },
      { ...row('unsure', [7, 9]), criterion: 'cause', whenAsked: true },
    ];
    const flags = [filler(2), filler(8), filler(9, 'suspected')];
    expect(followUpParts(transcript, [followUp], flags, coverage)).toEqual([
      { followUp: 'f', wordRange: [6, 9], words: 4, fillers: 1, criteria: ['lesson'] },
    ]);
  });

  it('is nothing where nothing was said', () => {
    expect(followUpParts(transcript, [{ ...followUp, startMs: 9_900 }], [], [])).toEqual([
      { followUp: 'f', wordRange: null, words: 0, fillers: 0, criteria: [] },
    ]);
  });
});
