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
  const kept: SentFrame[] = [];
  let bytes = 0;
  return {
    add(frame) {
      kept.push(frame);
      bytes += frame.bytes.byteLength;
      while (bytes > maxBytes && kept.length > 1) bytes -= kept.shift()?.bytes.byteLength ?? 0;
    },
    acknowledge(recordingId, seq) {
      // Frames are acknowledged in the order in which they were sent: what has arrived stands in front.
      let arrived = 0;
      for (const frame of kept) {
        if (frame.recordingId !== recordingId || frame.seq > seq) break;
        bytes -= frame.bytes.byteLength;
        arrived++;
      }
      kept.splice(0, arrived);
    },
    frames: () => kept,
  };
}
