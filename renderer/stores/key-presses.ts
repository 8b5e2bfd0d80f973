import { msToSamples, samplesToMs } from '#shared/audio/pcm.ts';

/** Frames among which the one that came with the least delay tells how clock and recording lie: two seconds. */
const FRAMES = 20;

/** When keys were pressed, as places in the recording. Which keys is nobody's business. */
export interface KeyPresses {
  /** A frame has come at `at` (milliseconds): with it the answer has so many samples. */
  captured(samples: number, at: number): void;
  /** Nothing is recorded now. */
  rest(): void;
  /** A key went down at `at`. Where nothing is recorded, it is nowhere. */
  press(at: number): void;
  /** When the oldest of those that wait was pressed; null where none does. */
  oldest(): number | null;
  /** How many wait. */
  waiting(): number;
  /** Those that wait, each once, ascending; they wait no longer. */
  take(): number[];
}

export function createKeyPresses(): KeyPresses {
  /** How far the recording is ahead of the clock, in milliseconds, as the last frames say. */
  let leads: number[] = [];
  let waiting: number[] = [];
  let oldest: number | null = null;
  return {
    captured(samples, at) {
      leads = [...leads, samplesToMs(samples) - at].slice(-FRAMES);
    },
    rest() {
      leads = [];
    },
    press(at) {
      if (leads.length === 0) return;
      oldest ??= at;
      waiting.push(Math.max(0, msToSamples(at + Math.max(...leads))));
    },
    oldest: () => oldest,
    waiting: () => waiting.length,
    take() {
      const taken = [...new Set(waiting)].sort((a, b) => a - b);
      waiting = [];
      oldest = null;
      return taken;
    },
  };
}
