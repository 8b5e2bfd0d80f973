import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrameLedger, MAX_FRAMES } from '#electron/backend/recording/frame-ledger.ts';
import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';

/** Frames as they arrive: in any order, some twice, some never, the last perhaps shorter. */
const arrivals = fc
  .record({ sent: fc.integer({ min: 0, max: 60 }), last: fc.integer({ min: 1, max: FRAME_SAMPLES }) })
  .chain(({ sent, last }) =>
    fc.record({
      sent: fc.constant(sent),
      last: fc.constant(last),
      order: sent === 0 ? fc.constant([]) : fc.array(fc.nat(sent - 1), { maxLength: 150 }),
    }),
  );

function runsOf(missing: readonly number[]): number {
  return missing.filter((seq, i) => i === 0 || missing[i - 1] !== seq - 1).length;
}

describe('the frame ledger', () => {
  it('puts every frame in its place once, and counts what is missing', () => {
    fc.assert(
      fc.property(arrivals, ({ sent, last, order }) => {
        const ledger = createFrameLedger();
        const length = (seq: number) => (seq === sent - 1 ? last : FRAME_SAMPLES);
        const came = new Set<number>();
        for (const seq of order) {
          const at = ledger.accept(seq, length(seq));
          expect(at).toBe(came.has(seq) ? null : seq * FRAME_SAMPLES);
          came.add(seq);
        }
        const missing = Array.from({ length: sent }, (_, seq) => seq).filter((seq) => !came.has(seq));
        expect(ledger.complete(sent)).toBe(missing.length === 0);
        const lastCame = came.has(sent - 1);
        expect(ledger.settle(sent)).toEqual({
          samples: sent === 0 ? 0 : (sent - 1) * FRAME_SAMPLES + (lastCame ? last : FRAME_SAMPLES),
          gaps: runsOf(missing),
          lostSamples: missing.length * FRAME_SAMPLES,
        });
      }),
    );
  });

  it('calls nothing lost that may only be late', () => {
    const ledger = createFrameLedger();
    for (const seq of [0, 2, 3, 4, 5]) ledger.accept(seq, FRAME_SAMPLES);
    expect(ledger.losses()).toEqual({ gaps: 0, lostSamples: 0 });
    ledger.accept(6, FRAME_SAMPLES);
    expect(ledger.losses()).toEqual({ gaps: 1, lostSamples: FRAME_SAMPLES });
    expect(ledger.accept(1, FRAME_SAMPLES)).toBe(FRAME_SAMPLES);
    expect(ledger.losses()).toEqual({ gaps: 0, lostSamples: 0 });
  });

  it('counts what a short frame in the middle leaves silent', () => {
    const ledger = createFrameLedger();
    ledger.accept(0, 100);
    ledger.accept(1, FRAME_SAMPLES);
    expect(ledger.settle(2)).toEqual({ samples: 3200, gaps: 0, lostSamples: 1500 });
  });

  it('keeps what came beyond the frames that were said to be sent', () => {
    const ledger = createFrameLedger();
    ledger.accept(0, FRAME_SAMPLES);
    ledger.accept(1, 10);
    expect(ledger.settle(0).samples).toBe(1610);
  });

  it.each([
    ['a number beyond four hours', MAX_FRAMES, FRAME_SAMPLES],
    ['a negative number', -1, FRAME_SAMPLES],
    ['a number that is none', Number.NaN, FRAME_SAMPLES],
    ['part of a number', 0.5, FRAME_SAMPLES],
    ['no samples', 0, 0],
    ['more samples than a frame has', 0, FRAME_SAMPLES + 1],
  ])('refuses a frame with %s', (_, seq, samples) => {
    expect(createFrameLedger().accept(seq, samples)).toBeNull();
  });

  it('does not let a wrong count of frames make a file of any size', () => {
    expect(createFrameLedger().settle(Number.MAX_SAFE_INTEGER).samples).toBe(MAX_FRAMES * FRAME_SAMPLES);
  });
});
