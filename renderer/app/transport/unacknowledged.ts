/** Bytes of sound kept while the connection is away: half an hour at 16 kHz, 16 bit. */
const MAX_BYTES = 30 * 60 * 32_000;

interface SentFrame {
  readonly recordingId: string;
  readonly seq: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The frames that were sent and not yet acknowledged, oldest first. */
export interface Unacknowledged {
  add(frame: SentFrame): void;
  /** Forgets the frames of a recording up to `seq`. */
  acknowledge(recordingId: string, seq: number): void;
  frames(): readonly SentFrame[];
}

/** Keeps frames until they have arrived. Beyond half an hour of sound the oldest are given up. */
export function createUnacknowledged(maxBytes = MAX_BYTES): Unacknowledged {
  let kept: SentFrame[] = [];
  let bytes = 0;
  return {
    add(frame) {
      kept.push(frame);
      bytes += frame.bytes.byteLength;
      while (bytes > maxBytes && kept.length > 1) bytes -= kept.shift()?.bytes.byteLength ?? 0;
    },
    acknowledge(recordingId, seq) {
      kept = kept.filter((frame) => frame.recordingId !== recordingId || frame.seq > seq);
      bytes = kept.reduce((sum, frame) => sum + frame.bytes.byteLength, 0);
    },
    frames: () => kept,
  };
}
