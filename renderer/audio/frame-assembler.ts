import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';

/** Makes 16-bit frames of 100 ms from sound that comes in pieces of any length. */
export interface FrameAssembler {
  /** Takes 16 kHz mono samples in -1..1 and hands every full frame to `onFrame`. */
  push(samples: Float32Array): void;
  /** Hands out what is there of the present frame, if anything. */
  flush(): void;
}

/** One sample in -1..1 as a 16-bit integer. What is louder than full scale is cut there. */
export function toInt16(sample: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768)));
}

export function createFrameAssembler(onFrame: (frame: Int16Array<ArrayBuffer>) => void): FrameAssembler {
  let frame = new Int16Array(FRAME_SAMPLES);
  let filled = 0;
  return {
    push(samples) {
      for (const sample of samples) {
        frame[filled++] = toInt16(sample);
        if (filled < FRAME_SAMPLES) continue;
        onFrame(frame);
        frame = new Int16Array(FRAME_SAMPLES);
        filled = 0;
      }
    },
    flush() {
      if (filled > 0) onFrame(frame.slice(0, filled));
      filled = 0;
    },
  };
}
