import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';
import type { Transport } from '#shared/contract/transport.ts';
import type { Microphone } from './microphone.ts';

/** A microphone that has stopped delivering must not hold up a pause for longer than this, in milliseconds. */
const FRAME_PATIENCE_MS = 300;

/**
 * Sends a microphone's frames to a recording. Within a recording frames are numbered without holes, across
 * pauses and changes of the microphone, and all but the last are full.
 */
export interface Recorder {
  /** A frame of the microphone. Without a recording it goes nowhere. */
  take(samples: Int16Array): void;
  /** Sends frames to this recording from now on; goes on counting where it was held before. */
  capture(recordingId: string): void;
  /** Sends the present frame and then nothing more. Resolves when it is out; only the `last` may be short. */
  hold(recordingId: string, last: boolean, microphone: Pick<Microphone, 'flush'> | null): Promise<void>;
  /** Frames sent to this recording. */
  framesSent(recordingId: string): number;
}

export function createRecorder(
  transport: Pick<Transport, 'sendAudio'>,
  onCaptured: (recordingId: string, samples: number) => void,
): Recorder {
  const sent = new Map<string, number>();
  let open: string | null = null;
  /** Set while the present frame is awaited before a pause. */
  let onFullFrame: (() => void) | null = null;

  function send(recordingId: string, samples: Int16Array): void {
    const seq = sent.get(recordingId) ?? 0;
    sent.set(recordingId, seq + 1);
    transport.sendAudio({ recordingId, seq, samples });
    onCaptured(recordingId, samples.length);
  }

  return {
    take(samples) {
      if (open === null) return;
      const full = samples.length === FRAME_SAMPLES;
      // A part of a frame comes only when the microphone is flushed; unless the file ends here it is filled up.
      send(open, full || onFullFrame === null ? samples : filledUp(samples));
      onFullFrame?.();
    },
    capture(recordingId) {
      open = recordingId;
    },
    async hold(recordingId, last, microphone) {
      if (open !== recordingId) return;
      if (last) await microphone?.flush();
      else {
        const full = Promise.withResolvers<void>();
        onFullFrame = full.resolve;
        const timer = setTimeout(() => {
          void (microphone?.flush() ?? Promise.resolve()).then(full.resolve);
        }, FRAME_PATIENCE_MS);
        await full.promise;
        clearTimeout(timer);
        onFullFrame = null;
      }
      if (open === recordingId) open = null;
    },
    framesSent: (recordingId) => sent.get(recordingId) ?? 0,
  };
}

function filledUp(samples: Int16Array): Int16Array {
  const frame = new Int16Array(FRAME_SAMPLES);
  frame.set(samples);
  return frame;
}
