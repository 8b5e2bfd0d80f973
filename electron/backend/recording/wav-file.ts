import { type FileHandle, open } from 'node:fs/promises';
import { BYTES_PER_SAMPLE, SAMPLE_RATE } from '#shared/audio/pcm.ts';

/** Bytes before the first sample in every WAV that is written here. */
export const WAV_HEADER_BYTES = 44;

/** The header of a 16 kHz mono 16-bit PCM WAV with this many bytes of sound. */
export function wavHeader(dataBytes: number): Uint8Array {
  const header = Buffer.alloc(WAV_HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(WAV_HEADER_BYTES - 8 + dataBytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * BYTES_PER_SAMPLE, 28);
  header.writeUInt16LE(BYTES_PER_SAMPLE, 32);
  header.writeUInt16LE(8 * BYTES_PER_SAMPLE, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(dataBytes, 40);
  return header;
}

/** Samples in a file of ours of this length, however it came to it. */
export function samplesInFile(fileBytes: number): number {
  return Math.max(0, Math.floor((fileBytes - WAV_HEADER_BYTES) / BYTES_PER_SAMPLE));
}

/** Writes all of `bytes`: a nearly full disk takes a part without an error, and only the rest fails. */
export async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** Cuts or fills a file to `samples` samples, and makes its header say so. What is filled in is silence. */
export async function setLength(file: FileHandle, samples: number): Promise<void> {
  const dataBytes = samples * BYTES_PER_SAMPLE;
  await file.truncate(WAV_HEADER_BYTES + dataBytes);
  await writeAt(file, wavHeader(dataBytes), 0);
  await file.datasync();
}

/**
 * Makes a recording playable that nobody closed: where its header does not fit the file's length it is
 * written anew, and half a sample at the end is cut off. Returns the samples in it; 0 for a file too short
 * to hold any.
 */
export async function repairWav(path: string): Promise<number> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const samples = samplesInFile(size);
    const right = wavHeader(samples * BYTES_PER_SAMPLE);
    const { buffer } = await file.read(Buffer.alloc(WAV_HEADER_BYTES), 0, WAV_HEADER_BYTES, 0);
    const isRight = size === WAV_HEADER_BYTES + samples * BYTES_PER_SAMPLE && buffer.equals(right);
    if (!isRight) await setLength(file, samples);
    return samples;
  } finally {
    await file.close();
  }
}
