import { randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Recording, recording as recordingSchema } from '#shared/practice/attempt.ts';
import { repairWav } from '../recording/wav-file.ts';

/**
 * Makes every WAV in an attempt's folder playable, and returns the attempt's recordings as the files are:
 * those of `known` with the samples they have, then files with sound that nobody had noted. Rejects where a
 * file is there and cannot be read: what it holds is not known then, and must not be taken for nothing.
 */
export async function repairRecordings(folder: string, known: readonly Recording[]): Promise<Recording[]> {
  const recordings: Recording[] = [];
  for (const each of known) {
    recordings.push({ ...each, samples: await samplesAfterRepair(path.join(folder, each.file)) });
  }
  const names = (await readdir(folder)).sort();
  for (const file of names) {
    const isWav = recordingSchema.shape.file.safeParse(file).success;
    if (!isWav || known.some((each) => each.file === file)) continue;
    const { birthtime } = await stat(path.join(folder, file));
    const samples = await samplesAfterRepair(path.join(folder, file));
    if (samples === 0) continue;
    const startedAt = birthtime.toISOString();
    recordings.push({ id: randomUUID(), file, startedAt, samples, gaps: 0, lostSamples: 0 });
  }
  return recordings;
}

/** A file that is not there has no sample. */
async function samplesAfterRepair(file: string): Promise<number> {
  return repairWav(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return 0;
    throw error;
  });
}
