import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jumpOf, loopBetween, playingTuning } from '#renderer/stores/playing-order.ts';

const { silenceKeptMs: kept } = playingTuning;
const silences = [
  { startMs: 2_000, endMs: 5_000 },
  { startMs: 9_000, endMs: 12_000 },
];

describe('playing', () => {
  it('goes on where nothing holds', () => {
    expect(jumpOf(0, 3_000, null, [])).toBeNull();
  });

  it('jumps over a silence, and leaves a little of it on either side', () => {
    expect(jumpOf(1_990, 2_000, null, silences)).toBeNull();
    expect(jumpOf(2_000, 2_000 + kept, null, silences)).toBe(5_000 - kept);
    expect(jumpOf(9_400, 9_416, null, silences)).toBe(12_000 - kept);
    expect(jumpOf(6_000, 6_016, null, silences)).toBeNull();
  });

  it('never stands still or goes back over a silence', () => {
    const ms = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(ms, (now) => {
        const to = jumpOf(now, now, null, silences);
        expect(to === null || to > now).toBe(true);
        if (to !== null) expect(jumpOf(to, to, null, silences)).toBeNull();
      }),
    );
  });

  it('goes back to the start of its loop at the end of it', () => {
    const loop = { startMs: 6_000, endMs: 8_000 };
    expect(jumpOf(7_000, 7_990, loop, [])).toBeNull();
    expect(jumpOf(7_990, 8_006, loop, [])).toBe(6_000);
  });

  it('leaves a loop that the user went out of alone', () => {
    const loop = { startMs: 6_000, endMs: 8_000 };
    expect(jumpOf(8_500, 8_516, loop, [])).toBeNull();
    expect(jumpOf(1_000, 1_016, loop, [])).toBeNull();
  });

  it('goes back, too, where a silence reaches over the end of a loop', () => {
    expect(jumpOf(2_200, 2_300, { startMs: 1_000, endMs: 3_000 }, silences)).toBe(1_000);
  });

  it('makes a loop of two presses, whichever came first', () => {
    expect(loopBetween(5_000, 3_000)).toEqual({ startMs: 3_000, endMs: 5_000 });
    expect(loopBetween(3_000, 3_100)).toBeNull();
  });
});
