import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrameAssembler, toInt16 } from '#renderer/audio/frame-assembler.ts';
import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';

describe('frames', () => {
  it('hold every sample in order, all full but the flushed last', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 20 }), (sizes) => {
        const frames: Int16Array[] = [];
        const assembler = createFrameAssembler((frame) => frames.push(frame));
        let counter = 0;
        for (const size of sizes) {
          assembler.push(Float32Array.from({ length: size }, () => (counter++ % 30_000) / 32_768));
        }
        assembler.flush();
        assembler.flush();
        const heard = frames.flatMap((frame) => [...frame]);
        expect(heard).toEqual(Array.from({ length: counter }, (_, i) => i % 30_000));
        expect(frames.slice(0, -1).every((frame) => frame.length === FRAME_SAMPLES)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    [0, 0],
    [0.5, 16_384],
    [1, 32_767],
    [-1, -32_768],
    [1.7, 32_767],
    [-1.7, -32_768],
  ])('a sample of %f is %i', (sample, expected) => {
    expect(toInt16(sample)).toBe(expected);
  });
});
