import { open } from 'node:fs/promises';
import { BYTES_PER_SAMPLE, FRAME_SAMPLES, msToSamples } from '#shared/audio/pcm.ts';
import type { CoachError } from '#shared/contract/errors.ts';
import type { AudioFrame } from '#shared/contract/transport.ts';
import { createFrameLedger, type Losses } from './frame-ledger.ts';
import { samplesInFile, setLength, WAV_HEADER_BYTES, wavHeader, writeAt } from './wav-file.ts';
import { fileGone, writeError } from './write-errors.ts';

/** How often what was written is forced to the disk and the header brought up to date, in milliseconds. */
const FLUSH_MS = 200;
/** How long `stop` waits for frames that were sent and have not come, in milliseconds. */
export const LATE_MS = 1_000;
/** Frames that may have been sent beyond what the clock says, for a clock that is a little off: one second. */
const CLOCK_SLACK_FRAMES = 10;

export interface RecorderProgress extends Losses {
  /** Samples up to the end of what is safely on disk. */
  readonly writtenSamples: number;
}

export interface RecordedFile extends Losses {
  readonly samples: number;
}

export interface RecorderOptions {
  readonly path: string;
  /** After every flush, about five times a second. */
  readonly onProgress: (progress: RecorderProgress) => void;
  /** Once, when the file can take no more. The recorder still has to be stopped. */
  readonly onFailed: (error: CoachError) => void;
}

/** Writes one recording. Frames go to the file as they come; nothing is held back in memory. */
export interface Recorder {
  append(frame: AudioFrame): void;
  /** False once the file can take no more, or after `stop` was called. */
  isOpen(): boolean;
  /** Milliseconds of being awake since the last frame. A machine that sleeps does not count. */
  idleMs(): number;
  /** Ends the file after `frames` frames, waiting at most `waitMs` for late ones. Never rejects. */
  stop(frames: number, waitMs: number): Promise<RecordedFile>;
}

/** Makes the file (it must not exist yet) and opens it for frames. Rejects with a `CoachError`. */
export async function openRecorder(options: RecorderOptions): Promise<Recorder> {
  const openedAt = performance.now();
  const file = await open(options.path, 'wx+').catch((error) => Promise.reject(writeError(error)));
  try {
    await writeAt(file, wavHeader(0), 0);
    await file.datasync();
  } catch (error) {
    await file.close();
    throw writeError(error);
  }

  const ledger = createFrameLedger();
  const writes = new Set<Promise<void>>();
  /** Whether frames are still written. */
  let taking = true;
  let failed = false;
  /** Samples up to the end of what the system has taken. */
  let written = 0;
  let flushing: Promise<void> | undefined;
  let dirty = false;
  let idleTicks = 0;
  /** Called at every frame while `stop` waits. */
  let onArrival: (() => void) | undefined;
  let stopped: Promise<RecordedFile> | undefined;

  const fail = (cause: unknown): void => {
    if (failed) return;
    failed = true;
    taking = false;
    onArrival?.();
    options.onFailed(writeError(cause));
  };

  const write = async (bytes: Uint8Array, atSample: number): Promise<void> => {
    try {
      await writeAt(file, bytes, WAV_HEADER_BYTES + atSample * BYTES_PER_SAMPLE);
      written = Math.max(written, atSample + bytes.length / BYTES_PER_SAMPLE);
      dirty = true;
    } catch (error) {
      fail(error);
    }
  };

  const flush = async (): Promise<void> => {
    const samples = written;
    if (dirty) {
      dirty = false;
      await writeAt(file, wavHeader(samples * BYTES_PER_SAMPLE), 0);
      await file.datasync();
    }
    if ((await file.stat()).nlink === 0) throw fileGone();
    options.onProgress({ writtenSamples: samples, ...ledger.losses() });
  };

  const timer = setInterval(() => {
    idleTicks++;
    if (failed || flushing) return;
    flushing = flush()
      .catch(fail)
      .finally(() => {
        flushing = undefined;
      });
  }, FLUSH_MS);

  const arrivalOf = (frames: number, waitMs: number): Promise<void> =>
    new Promise((resolve) => {
      const settle = () => {
        clearTimeout(limit);
        onArrival = undefined;
        resolve();
      };
      const limit = setTimeout(settle, waitMs);
      onArrival = () => {
        if (failed || ledger.complete(frames)) settle();
      };
      onArrival();
    });

  /** The most frames that a microphone can have given since the file was opened. */
  const framesInTime = (): number =>
    Math.ceil(msToSamples(performance.now() - openedAt) / FRAME_SAMPLES) + CLOCK_SLACK_FRAMES;

  const finish = async (claimed: number, waitMs: number): Promise<RecordedFile> => {
    // Nobody can have sent more frames than there was time for; frames that came are counted anyhow.
    const frames = Math.min(claimed, framesInTime());
    await arrivalOf(frames, waitMs);
    taking = false;
    clearInterval(timer);
    await Promise.all(writes);
    await flushing;
    const settled = ledger.settle(frames);
    try {
      if (!failed) {
        await setLength(file, settled.samples);
        return settled;
      }
    } catch (error) {
      fail(error);
    }
    return { ...settled, samples: await keepWhatIsThere() };
  };

  /** A file that can take no more still has to be playable as far as it goes. */
  const keepWhatIsThere = async (): Promise<number> => {
    try {
      const samples = samplesInFile((await file.stat()).size);
      await setLength(file, samples);
      return samples;
    } catch {
      // The next start repairs the header from the file's length.
      return written;
    }
  };

  return {
    append(frame) {
      // Nobody can have lost more frames than there was time for, and what is missing is written as silence.
      if (!taking || ledger.missingBefore(frame.seq) > framesInTime()) return;
      const at = ledger.accept(frame.seq, frame.samples.length);
      if (at === null) return;
      idleTicks = 0;
      const { buffer, byteOffset, byteLength } = frame.samples;
      const writing = write(new Uint8Array(buffer, byteOffset, byteLength), at);
      writes.add(writing);
      void writing.then(() => writes.delete(writing));
      onArrival?.();
    },
    isOpen: () => taking && stopped === undefined,
    idleMs: () => idleTicks * FLUSH_MS,
    stop(frames, waitMs) {
      stopped ??= finish(frames, waitMs).finally(() => file.close().catch(() => {}));
      return stopped;
    },
  };
}
