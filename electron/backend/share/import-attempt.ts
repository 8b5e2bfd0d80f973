import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ImportOutcome } from '#shared/contract/share.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import type { AttemptStore } from '../library/attempt-store.ts';
import { adopt } from './adopt.ts';
import { readArchive } from './read-archive.ts';

export interface Imported {
  readonly outcome: ImportOutcome;
  readonly attempt: Attempt;
}

/**
 * Takes the attempt of an archive into the library. One that is there already, the same to the letter, is kept once;
 * where another one has its id, it becomes a copy with an id of its own. Rejects as `readArchive` does, and with what
 * the disk said.
 */
export async function importAttempt(options: {
  readonly store: AttemptStore;
  readonly file: string;
  /** A folder to unpack in, on the library's own disk. */
  readonly folder: string;
  readonly signal: AbortSignal;
}): Promise<Imported> {
  const { store, file, signal } = options;
  const unpacked = path.join(options.folder, 'unpacked');
  await mkdir(unpacked);
  const found = await readArchive(file, unpacked, signal);
  const there = await store.read(found.id).catch(() => null);
  if (there && isSame(there, found)) return { outcome: 'already-there', attempt: there };
  const attempt: Attempt = {
    ...found,
    id: there ? randomUUID() : found.id,
    deletedAt: null,
    // Nobody records it here; what was cut off there can be continued or finished here.
    phase: found.phase === 'open' ? 'interrupted' : found.phase,
    transcription: found.transcription.state === 'running' ? { state: 'none' } : found.transcription,
  };
  await adopt(store, unpacked, attempt);
  return { outcome: there ? 'copied' : 'imported', attempt };
}

/** The same notes, and not on its way out. */
function isSame(there: Attempt, found: Attempt): boolean {
  const asWritten = (attempt: Attempt): unknown =>
    JSON.parse(JSON.stringify({ ...attempt, deletedAt: null }));
  return there.deletedAt === null && isDeepStrictEqual(asWritten(there), asWritten(found));
}
