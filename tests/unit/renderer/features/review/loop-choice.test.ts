import { describe, expect, it } from 'vitest';
import { loopTuning, passageToLoop } from '#renderer/features/review/loop-choice.ts';
import type { Flag } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';

const words: Word[] = 'so the queue just fails and we retry it with um some backoff'
  .split(' ')
  .map((text, i) => ({ text, startMs: i * 1_000, endMs: i * 1_000 + 800, confidence: 1 }));
const um: Flag = {
  kind: 'filler',
  rule: 'filled-pause',
  text: 'um',
  wordRange: [10, 10],
  certainty: 'heard',
  startMs: 10_000,
  endMs: 10_800,
};
const finding = {
  id: 'x',
  rule: 'vague-failure',
  rank: 1,
  title: '',
  because: '',
  criterion: null,
  quote: 'the queue just fails',
  startMs: 1_000,
  followUp: '',
};
const report = { flags: [um], coverage: [], assumptions: [], findings: [finding], strength: null };
const place = { selected: null, chosen: null, askedMs: null, nowMs: 0, durationMs: 13_000 };
const room = loopTuning.roomMs;

describe('the passage that is meant', () => {
  it('is what is selected', () => {
    const selected = [2, 5] as [number, number];
    expect(passageToLoop({ ...place, selected, askedMs: 10_000 }, report, words)).toEqual({
      startMs: 2_000 - room,
      endMs: 5_800 + room,
    });
  });

  it('is the quote of the finding that was asked for, while it is heard', () => {
    const asked = { ...place, askedMs: 1_000 };
    const quote = { startMs: 1_000 - room, endMs: 4_800 + room };
    expect(passageToLoop({ ...asked, nowMs: 3_000 }, report, words)).toEqual(quote);
    expect(passageToLoop({ ...asked, nowMs: 12_000 }, report, words)).toBeNull();
  });

  it('is a chosen mark with what is around it, because a mark alone is too short to hear', () => {
    const chosen = { type: 'mark', flag: um } as const;
    const loop = passageToLoop({ ...place, chosen, nowMs: 0 }, report, words);
    expect(loop).toEqual({ startMs: 9_400, endMs: 11_400 });
  });

  it('is none where nothing was asked for', () => {
    expect(passageToLoop({ ...place, nowMs: 3_000 }, report, words)).toBeNull();
    expect(passageToLoop({ ...place, askedMs: 7_777, nowMs: 7_800 }, null, words)).toBeNull();
  });
});
