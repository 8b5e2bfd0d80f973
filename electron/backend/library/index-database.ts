import { existsSync, renameSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS } from './index-schema.ts';

/** SQLite's result codes: https://www.sqlite.org/rescode.html. The low byte is the primary one. */
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** How long to wait for a worker of before that is still ending, in milliseconds. */
const BUSY_MS = 5_000;

/** The database answers, but what it holds is not what this version wrote. */
export class UnusableIndex extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'UnusableIndex';
  }
}

export interface OpenedIndex {
  readonly database: DatabaseSync;
  /** Why the index starts empty, where it does. */
  readonly empty: 'damaged' | 'absent' | null;
}

/** Opens the index; one that is damaged or from a later version is set aside first. */
export function openIndex(file: string): OpenedIndex {
  if (!existsSync(file)) return { database: openFile(file), empty: 'absent' };
  try {
    return { database: openFile(file), empty: null };
  } catch (error) {
    if (!isDamage(error)) throw error;
    setIndexAside(file);
    return { database: openFile(file), empty: 'damaged' };
  }
}

/** Whether the database itself is at fault, and not what was asked of it. */
export function isDamage(error: unknown): boolean {
  if (error instanceof UnusableIndex) return true;
  const code = (error as { errcode?: unknown }).errcode;
  return typeof code === 'number' && [SQLITE_CORRUPT, SQLITE_NOTADB].includes(code & 0xff);
}

/** Renames the database and what belongs to it, so that nobody's evidence is lost. */
export function setIndexAside(file: string): void {
  const suffix = `damaged-${new Date().toISOString().replaceAll(':', '-')}`;
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(file + part)) renameSync(file + part, `${file}.${suffix}${part}`);
  }
}

function openFile(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    migrate(database);
    const [check] = database.prepare('PRAGMA quick_check(1)').all();
    if (check?.quick_check !== 'ok') throw new UnusableIndex('the check found damage');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function migrate(database: DatabaseSync): void {
  const taken = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (taken > MIGRATIONS.length) throw new UnusableIndex('written by a later version');
  for (let version = taken; version < MIGRATIONS.length; version++) {
    database.exec(`BEGIN; ${MIGRATIONS[version]}; PRAGMA user_version = ${version + 1}; COMMIT;`);
  }
}
