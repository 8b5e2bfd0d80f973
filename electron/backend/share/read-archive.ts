import { createWriteStream, openAsBlob } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { BlobReader, configure, type FileEntry, TextWriter, ZipReader } from '@zip.js/zip.js';
import { BYTES_PER_SAMPLE } from '#shared/audio/pcm.ts';
import { CoachError } from '#shared/contract/errors.ts';
import { MOST_TRANSFER_BYTES } from '#shared/contract/share.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { attemptFrom } from '../library/attempt-file.ts';
import { WAV_HEADER_BYTES, wavHeader } from '../recording/wav-file.ts';
import { ATTEMPT_FILE, isOwnFile } from './attempt-files.ts';

configure({ useWebWorkers: false });

/** An attempt has a handful of files; an archive of thousands is something else. */
const MOST_ENTRIES = 200;
/** The notes of an hour are 3 MB. */
const MOST_NOTES_BYTES = 64 * 1024 * 1024;

/**
 * Unpacks the attempt of an archive into `folder` and returns it, lifted to the present version. Only files that an
 * attempt has are looked at, under names that lead nowhere else, and every recording has to be as long as the notes
 * say. Rejects with `archive-not-ours`, `archive-several`, `archive-damaged`, `archive-too-large`, `attempt-newer`
 * and `cancelled`.
 */
export async function readArchive(file: string, folder: string, signal: AbortSignal): Promise<Attempt> {
  const zip = new ZipReader(new BlobReader(await openAsBlob(file)));
  try {
    const entries = await entriesOf(zip);
    const notes = entries.filter((entry) => path.posix.basename(entry.filename) === ATTEMPT_FILE);
    const [only] = notes;
    if (!only) throw notOurs();
    if (notes.length > 1) {
      throw new CoachError('archive-several', 'This ZIP holds several answers. Import them one by one.');
    }
    const attempt = await readNotes(only, signal);
    const files = besides(entries, only);
    const sum = [...files.values()].reduce((bytes, entry) => bytes + entry.uncompressedSize, 0);
    if (sum > MOST_TRANSFER_BYTES) throw tooLarge();
    for (const [name, entry] of files) {
      // Sound that the notes do not know would be found by nobody.
      if (name.endsWith('.wav') && !attempt.recordings.some((recording) => recording.file === name)) continue;
      await unpack(entry, path.join(folder, name), signal);
    }
    for (const recording of attempt.recordings) await checkSound(folder, recording);
    return attempt;
  } catch (error) {
    if (signal.aborted) throw new CoachError('cancelled', 'The import was cancelled.', { cause: error });
    throw error instanceof CoachError ? error : damaged(error);
  } finally {
    await zip.close();
  }
}

async function entriesOf(zip: ZipReader<unknown>): Promise<FileEntry[]> {
  const entries = await zip.getEntries().catch((cause) => {
    throw notOurs(cause);
  });
  if (entries.length > MOST_ENTRIES) throw notOurs();
  return entries.flatMap((entry) => (entry.directory || entry.encrypted ? [] : [entry]));
}

async function readNotes(entry: FileEntry, signal: AbortSignal): Promise<Attempt> {
  if (entry.uncompressedSize > MOST_NOTES_BYTES) throw tooLarge();
  const text = await entry.getData(new TextWriter(), { signal, checkSignature: true });
  const found = attemptFrom(JSON.parse(text));
  if (found.state === 'newer') {
    throw new CoachError(
      'attempt-newer',
      'This answer was saved by a newer Dry Run. Update Dry Run to import it.',
    );
  }
  if (found.state !== 'read') throw damaged();
  return found.attempt;
}

/** What lies in the folder of the notes, by its bare name. */
function besides(entries: readonly FileEntry[], notes: FileEntry): Map<string, FileEntry> {
  const top = notes.filename.slice(0, -ATTEMPT_FILE.length);
  const files = new Map<string, FileEntry>();
  for (const entry of entries) {
    if (!entry.filename.startsWith(top)) continue;
    const name = entry.filename.slice(top.length);
    if (isOwnFile(name)) files.set(name, entry);
  }
  return files;
}

/** Writes an entry to a file, and no more of it than it says it has. */
async function unpack(entry: FileEntry, target: string, signal: AbortSignal): Promise<void> {
  let left = entry.uncompressedSize;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      left -= chunk.length;
      if (left < 0) controller.error(damaged());
      else controller.enqueue(chunk);
    },
  });
  const file = Writable.toWeb(createWriteStream(target, { flags: 'wx' })) as WritableStream<Uint8Array>;
  const written = counted.readable.pipeTo(file);
  await Promise.all([entry.getData(counted.writable, { signal, checkSignature: true }), written]);
}

/** A recording has to be a WAV as they are written here, of the length that the notes say. */
async function checkSound(folder: string, recording: Attempt['recordings'][number]): Promise<void> {
  const dataBytes = recording.samples * BYTES_PER_SAMPLE;
  const file = await open(path.join(folder, recording.file), 'r').catch((cause) => {
    throw damaged(cause);
  });
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(WAV_HEADER_BYTES), 0, WAV_HEADER_BYTES, 0);
    if (size !== WAV_HEADER_BYTES + dataBytes || !buffer.equals(wavHeader(dataBytes))) throw damaged();
  } finally {
    await file.close();
  }
}

const notOurs = (cause?: unknown) =>
  new CoachError(
    'archive-not-ours',
    'This is no answer that Dry Run saved. Choose a ZIP from “Save as” in a review.',
    { cause },
  );
const damaged = (cause?: unknown) =>
  new CoachError(
    'archive-damaged',
    'This ZIP is damaged or not complete. Save the answer again where it came from.',
    {
      cause,
    },
  );
const tooLarge = () =>
  new CoachError('archive-too-large', 'What is in this ZIP is larger than 1 GB. No answer is that long.');
