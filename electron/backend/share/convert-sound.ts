import { open, readFile } from 'node:fs/promises';
import { BYTES_PER_SAMPLE, SAMPLE_RATE } from '#shared/audio/pcm.ts';
import { CoachError } from '#shared/contract/errors.ts';
import { setLength, WAV_HEADER_BYTES, writeAt } from '../recording/wav-file.ts';
import { writeError } from '../recording/write-errors.ts';
import { decodeSound } from './read-sound.ts';

/** The longest recording that is taken in, in minutes: the longest answer is an hour. */
const MOST_MINUTES = 90;
/** Samples that are written at once. */
const CHUNK = 1 << 20;

/**
 * Writes the sound of an encoded file to `target`, a new 16 kHz mono WAV, and returns its samples. Rejects with
 * `not-audio`, `no-sound`, `sound-too-long`, or what the disk said.
 */
export async function convertSound(source: string, target: string): Promise<number> {
  const samples = await decodeSound(await readFile(source));
  if (samples.length > MOST_MINUTES * 60 * SAMPLE_RATE) {
    throw new CoachError(
      'sound-too-long',
      'This recording is longer than an hour and a half. Cut it into single answers first.',
    );
  }
  const file = await open(target, 'wx+').catch((error) => Promise.reject(writeError(error)));
  try {
    for (let at = 0; at < samples.length; at += CHUNK) {
      const pcm = Int16Array.from(samples.subarray(at, at + CHUNK), toPcm);
      await writeAt(file, new Uint8Array(pcm.buffer), WAV_HEADER_BYTES + at * BYTES_PER_SAMPLE);
    }
    await setLength(file, samples.length);
    return samples.length;
  } catch (error) {
    throw writeError(error);
  } finally {
    await file.close();
  }
}

const toPcm = (sample: number): number => Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
