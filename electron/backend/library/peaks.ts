import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { BYTES_PER_SAMPLE } from '#shared/audio/pcm.ts';
import { collectPeaks, FULL_SCALE, PEAKS } from '#shared/audio/peaks.ts';
import { z } from '#shared/contract/zod.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { describeFault } from '../app/describe-fault.ts';
import { WAV_HEADER_BYTES } from '../recording/wav-file.ts';
import type { Log } from '../services.ts';
import { present } from './attempt-changes.ts';
import type { AttemptStore } from './attempt-store.ts';
import { inTurns } from './in-turns.ts';

export const PEAKS_FILE = 'peaks.json';
/** Bytes that are read at once. */
const CHUNK_BYTES = 1024 * 1024;

/** `peaks.json`: the peaks and of which sound. With other sound, or of another version, they are made anew. */
const peaksFile = z.object({
  version: z.literal(1),
  sound: z.array(z.object({ file: z.string(), samples: z.number().int().nonnegative() })),
  peaks: z.array(z.number().int().min(0).max(FULL_SCALE)).length(PEAKS),
});

/** How loud an attempt is along its time, read from its sound once and kept beside it. */
export interface Peaks {
  /** The peaks of all finished recordings, 0 to 32,768 each. Rejects with `attempt-not-found`. */
  of(attemptId: string): Promise<readonly number[]>;
  /** Makes them where they are not there yet, out of the way. */
  prepare(attemptId: string): void;
  /** Waits for what is being made. */
  close(): Promise<void>;
}

export function createPeaks({
  store,
  log,
}: {
  store: Pick<AttemptStore, 'folder' | 'read'>;
  log: Log;
}): Peaks {
  const { inTurn, idle } = inTurns();

  const of = (attemptId: string) =>
    inTurn(attemptId, async () => {
      const attempt = present(await store.read(attemptId));
      const folder = store.folder(attemptId);
      const file = path.join(folder, PEAKS_FILE);
      const sound = attempt.recordings.map(({ file, samples }) => ({ file, samples }));
      const kept = await readPeaks(file);
      if (kept && JSON.stringify(kept.sound) === JSON.stringify(sound)) return kept.peaks;
      const peaks = await peaksOf(folder, sound);
      const text = JSON.stringify({ version: 1, sound, peaks: [...peaks] } satisfies z.infer<
        typeof peaksFile
      >);
      // What the disk does not take is made anew the next time.
      await writeFileAtomic(file, text).catch((error) =>
        log.warn('peaks were not kept', { error: describeFault(error) }),
      );
      return peaks;
    });

  return {
    of,
    prepare: (attemptId) =>
      void of(attemptId).catch((error) => log.warn('no peaks were made', { error: describeFault(error) })),
    close: idle,
  };
}

async function readPeaks(file: string): Promise<z.infer<typeof peaksFile> | null> {
  try {
    return peaksFile.safeParse(JSON.parse(await readFile(file, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** Reads all sound once. A recording whose file is gone is as quiet as it sounds. */
async function peaksOf(
  folder: string,
  sound: readonly Pick<Attempt['recordings'][number], 'file' | 'samples'>[],
): Promise<readonly number[]> {
  const collector = collectPeaks(
    sound.reduce((sum, { samples }) => sum + samples, 0),
    PEAKS,
  );
  const buffer = Buffer.alloc(CHUNK_BYTES);
  for (const { file, samples } of sound) {
    const handle = await open(path.join(folder, file)).catch(() => null);
    if (!handle) continue;
    try {
      let left = samples * BYTES_PER_SAMPLE;
      let position = WAV_HEADER_BYTES;
      while (left > 0) {
        const { bytesRead } = await handle.read(buffer, 0, Math.min(left, CHUNK_BYTES), position);
        if (bytesRead < BYTES_PER_SAMPLE) break;
        const whole = bytesRead - (bytesRead % BYTES_PER_SAMPLE);
        // Samples are little-endian in the file as in every machine that this runs on.
        collector.take(new Int16Array(buffer.buffer, buffer.byteOffset, whole / BYTES_PER_SAMPLE));
        position += whole;
        left -= whole;
      }
    } finally {
      await handle.close();
    }
  }
  return collector.peaks;
}
