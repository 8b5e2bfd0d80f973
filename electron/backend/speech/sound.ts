import { type FileHandle, open } from 'node:fs/promises';
import { CoachError } from '#shared/contract/errors.ts';
import type { SpeechSource } from './protocol.ts';

/** 16 kHz mono sound on one timeline that can be read anywhere without holding it all. */
export interface Sound {
  /** Samples in all, as of opening or the last `refresh`. */
  readonly length: number;
  /** The samples from `start` to `end` (not included), in -1..1; short at the very end. */
  read(start: number, end: number): Promise<Float32Array>;
  /** Looks again how long the last file is: it may be a recording that goes on. Gives the length. */
  refresh(): Promise<number>;
  close(): Promise<void>;
}

/** Opens the sound of a job. Throws `audio-unreadable` for a file that is no 16 kHz mono 16-bit WAV. */
export async function openSound(source: SpeechSource): Promise<Sound> {
  if ('samples' in source) {
    const { samples } = source;
    return {
      length: samples.length,
      read: async (start, end) => samples.slice(start, end),
      refresh: async () => samples.length,
      close: async () => {},
    };
  }
  const files: WavFile[] = [];
  const close = async (): Promise<void> => {
    for (const file of files) await file.handle.close();
  };
  try {
    for (const name of source.wavFiles) files.push(await openWav(name));
  } catch (error) {
    await close();
    throw error;
  }
  const length = (): number => files.reduce((sum, file) => sum + file.samples, 0);
  return {
    get length() {
      return length();
    },
    read: (start, end) => readAcross(files, start, end),
    async refresh() {
      const growing = files.at(-1);
      if (growing) {
        const { size } = await growing.handle.stat();
        growing.samples = Math.max(growing.samples, (size - growing.offset) >> 1);
      }
      return length();
    },
    close,
  };
}

interface WavFile {
  handle: FileHandle;
  /** Where the samples begin in the file, in bytes. */
  offset: number;
  samples: number;
}

async function openWav(name: string): Promise<WavFile> {
  const handle = await open(name, 'r').catch((cause: unknown) => {
    throw new CoachError('audio-unreadable', 'A recording of this attempt cannot be opened.', { cause });
  });
  try {
    const { size } = await handle.stat();
    const { offset, bytes } = await findSamples(handle, size);
    return { handle, offset, samples: bytes >> 1 };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Walks a WAV's chunks. A length that a crash left too small or too large is taken from the file's size. */
async function findSamples(handle: FileHandle, size: number): Promise<{ offset: number; bytes: number }> {
  const chunk = Buffer.alloc(24);
  await handle.read(chunk, 0, 12, 0);
  let known = chunk.toString('latin1', 0, 4) === 'RIFF' && chunk.toString('latin1', 8, 12) === 'WAVE';
  let right = false;
  for (let at = 12; known && at + 8 <= size; ) {
    await handle.read(chunk, 0, 24, at);
    const id = chunk.toString('latin1', 0, 4);
    const length = chunk.readUInt32LE(4);
    if (id === 'fmt ') {
      right =
        chunk.readUInt16LE(10) === 1 && chunk.readUInt32LE(12) === 16_000 && chunk.readUInt16LE(22) === 16;
    }
    if (id === 'data') {
      known = right;
      if (!known) break;
      const rest = size - at - 8;
      return { offset: at + 8, bytes: length === 0 || length > rest ? rest : length };
    }
    at += 8 + length + (length % 2);
  }
  throw new CoachError('audio-unreadable', 'A recording of this attempt is not a 16 kHz mono WAV file.');
}

async function readAcross(files: readonly WavFile[], start: number, end: number): Promise<Float32Array> {
  const total = files.reduce((sum, file) => sum + file.samples, 0);
  const from = Math.max(0, start);
  const out = new Float32Array(Math.max(0, Math.min(end, total) - from));
  let begin = 0;
  for (const file of files) {
    const first = Math.max(from, begin);
    const last = Math.min(from + out.length, begin + file.samples);
    if (last > first) {
      const bytes = Buffer.alloc((last - first) * 2);
      await file.handle.read(bytes, 0, bytes.length, file.offset + (first - begin) * 2);
      for (let i = 0; i < last - first; i++) out[first - from + i] = bytes.readInt16LE(i * 2) / 32_768;
    }
    begin += file.samples;
  }
  return out;
}
