import { renameSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CoachError } from '#shared/contract/errors.ts';

/** SQLite's result codes: https://www.sqlite.org/rescode.html */
const SQLITE_BUSY = 5;
const SQLITE_NOTADB = 26;

/** The only right to write to a library. The system takes it back when the process ends, however it does. */
export interface LibraryLock {
  release(): void;
}

/**
 * Takes the lock of the library in `dataDir`. Throws `library-busy` while another process has it. Nothing is
 * ever written to the file; the open transaction is the lock.
 */
export function lockLibrary(dataDir: string): LibraryLock {
  const file = path.join(dataDir, 'lock.sqlite');
  try {
    return take(file);
  } catch (error) {
    const code = (error as { errcode?: number }).errcode;
    if (code === SQLITE_BUSY) {
      throw new CoachError(
        'library-busy',
        'Dry Run is already open in another window. Go on there, or close it and try again here.',
        { retryable: true, cause: error },
      );
    }
    if (code !== SQLITE_NOTADB) throw error;
    renameSync(file, `${file}.damaged-${Date.now()}`);
    return take(file);
  }
}

function take(file: string): LibraryLock {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    release() {
      if (database.isOpen) database.close();
    },
  };
}
