/** Sound on its way from a stream, as 16 kHz mono frames of 100 ms. */
export interface Capture {
  /** Resolves once the sound so far, with the part of a frame at its end, was handed out. */
  flush(): Promise<void>;
  /** Ends it. Nothing is handed out any more. */
  close(): void;
}

/** Begins to take sound from a stream; rejects where the browser cannot. */
export type StartCapture = (
  stream: MediaStream,
  onFrame: (samples: Int16Array<ArrayBuffer>) => void,
) => Promise<Capture>;
