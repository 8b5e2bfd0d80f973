import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { BYTES_PER_SAMPLE } from '#shared/audio/pcm.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { WAV_HEADER_BYTES, wavHeader } from '../recording/wav-file.ts';
import type { Media } from '../services.ts';

/** Bytes that are read from a file at once. */
const CHUNK_BYTES = 64 * 1024;

/** A stretch of the virtual file: its header, or the sound of one recording. */
type Part =
  | { readonly bytes: number; readonly header: Uint8Array }
  | { readonly bytes: number; readonly file: string };

/**
 * The sound of an attempt's finished recordings as one WAV, made while it is read. Null where there is none.
 */
export async function attemptMedia(folder: string, attempt: Attempt): Promise<Media | null> {
  const sound = await Promise.all(
    attempt.recordings.map(async (recording) => {
      const file = path.join(folder, recording.file);
      const size = await stat(file).then(
        (found) => found.size,
        () => 0,
      );
      const there = Math.max(0, size - WAV_HEADER_BYTES);
      return { file, bytes: Math.min(there, recording.samples * BYTES_PER_SAMPLE) };
    }),
  );
  const dataBytes = sound.reduce((sum, part) => sum + part.bytes, 0);
  if (dataBytes === 0) return null;
  const parts: Part[] = [{ bytes: WAV_HEADER_BYTES, header: wavHeader(dataBytes) }, ...sound];
  return {
    size: WAV_HEADER_BYTES + dataBytes,
    type: 'audio/wav',
    read: (start, end) => streamOf(chunks(parts, start, end + 1)),
  };
}

/** The bytes from `start` up to `end` of the parts laid end to end. */
async function* chunks(parts: readonly Part[], start: number, end: number): AsyncGenerator<Uint8Array> {
  let offset = 0;
  for (const part of parts) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, part.bytes);
    offset += part.bytes;
    if (from >= to) continue;
    if ('header' in part) yield part.header.slice(from, to);
    else yield* fileChunks(part.file, WAV_HEADER_BYTES + from, WAV_HEADER_BYTES + to);
  }
}

async function* fileChunks(file: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  const handle: FileHandle = await open(file, 'r');
  try {
    for (let at = start; at < end; ) {
      const buffer = new Uint8Array(Math.min(CHUNK_BYTES, end - at));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) throw new Error('the recording is shorter than it was');
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Pulls as the reader asks, and closes the file behind it when the reader goes away. */
function streamOf(source: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await source.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await source.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
