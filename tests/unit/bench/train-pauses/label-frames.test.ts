import { describe, expect, it } from 'vitest';
import { labelFrames } from '../../../bench/train-pauses/label-frames.ts';

const truth = [{ start: 1, end: 1.5, word: 'um' }];
const made = { kind: 'tts', timed: true, fillers: truth, filler_count: 1 };
const free = { ...made, kind: 'spontaneous' };
const printed = (startMs: number, endMs: number, share = 0.5) => ({ startMs, endMs, share });

describe('labelFrames', () => {
  it('goes by the times of a filled pause that was put there, but for its edges', () => {
    expect(labelFrames(made, [], [500, 950, 1_010, 1_250, 1_490, 1_540, 1_600])).toEqual([
      'other',
      null,
      null,
      'pause',
      null,
      null,
      'other',
    ]);
    expect(labelFrames(made, [printed(3_000, 3_300)], [3_100])).toEqual(['other']);
  });

  it('goes by what was printed near one that people told', () => {
    expect(labelFrames(free, [printed(1_600, 1_900)], [200, 1_000, 1_700, 2_000, 3_000])).toEqual([
      'other',
      null,
      'pause',
      null,
      'other',
    ]);
  });

  it('does not hold for speech what was printed as one and nobody told', () => {
    expect(labelFrames(free, [printed(4_000, 4_300)], [4_100, 4_450, 5_000])).toEqual([null, null, 'other']);
  });

  it('takes what enough hearings printed where they were counted, not timed', () => {
    const counted = { ...free, timed: false, fillers: [], filler_count: 2 };
    expect(labelFrames(counted, [printed(4_000, 4_300), printed(6_000, 6_300, 0.2)], [4_100, 6_100])).toEqual(
      ['pause', null],
    );
    expect(labelFrames({ ...counted, filler_count: 0 }, [printed(4_000, 4_300)], [4_100])).toEqual([null]);
  });

  it('takes the first part of a long one only: silence may follow', () => {
    expect(labelFrames(free, [printed(1_000, 2_400)], [1_500, 1_700])).toEqual(['pause', null]);
  });
});
