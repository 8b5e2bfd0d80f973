import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { type Attempt, attempt as attemptSchema } from '#shared/practice/attempt.ts';

const FILE_NAME = 'attempt.json';
const VERSION = 1;

/** What lifts a file of version `n` to version `n + 1`. A change of the format adds the step that leads to it. */
const MIGRATIONS: Readonly<Record<number, (older: Record<string, unknown>) => Record<string, unknown>>> = {};

export type AttemptRead =
  | { readonly state: 'read'; readonly attempt: Attempt; readonly stamp: string }
  /** `found` is what could be parsed of it, for picking up pieces. */
  | { readonly state: 'damaged'; readonly found: unknown }
  /** Written by a later Dry Run: not ours to judge or change. */
  | { readonly state: 'newer' }
  | { readonly state: 'missing' };

/**
 * Tells two states of an attempt's file apart without reading it; null where there is none. Every save is a
 * new file, so its time and size are enough.
 */
export async function attemptStamp(folder: string): Promise<string | null> {
  try {
    const { mtimeNs, size } = await stat(path.join(folder, FILE_NAME), { bigint: true });
    return `${mtimeNs}-${size}`;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Reads the attempt in a folder, lifted to the present version. Rejects only where the disk does. */
export async function readAttempt(folder: string): Promise<AttemptRead> {
  const stamp = await attemptStamp(folder);
  if (stamp === null) return { state: 'missing' };
  let found: unknown;
  try {
    found = JSON.parse(await readFile(path.join(folder, FILE_NAME), 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return { state: 'damaged', found: null };
    throw error;
  }
  const read = attemptFrom(found);
  return read.state === 'read' ? { ...read, stamp } : read;
}

/** The attempt in what was parsed from a file, lifted to the present version. */
export function attemptFrom(
  found: unknown,
):
  | Exclude<AttemptRead, { state: 'read' | 'missing' }>
  | { readonly state: 'read'; readonly attempt: Attempt } {
  const version = (found as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > VERSION) return { state: 'newer' };
  const parsed = attemptSchema.safeParse(migrated(found));
  return parsed.success ? { state: 'read', attempt: parsed.data } : { state: 'damaged', found };
}

/** Replaces the attempt's file in one step and returns its stamp. On an error the old file is still there. */
export async function writeAttempt(folder: string, attempt: Attempt): Promise<string> {
  const text = JSON.stringify(attempt);
  await writeFileAtomic(path.join(folder, FILE_NAME), text, {
    // The library takes a partial write for a whole one. Claiming the room first makes a full disk an error
    // while the old file is still in place.
    tmpfileCreated: (temporary) => writeFile(temporary, text),
  });
  const stamp = await attemptStamp(folder);
  if (stamp === null) throw Object.assign(new Error('the attempt is gone'), { code: 'ENOENT' });
  return stamp;
}

/** Puts a file that cannot be read out of the way, keeping it for whoever wants to look. */
export async function setAttemptAside(folder: string, now: Date): Promise<void> {
  const suffix = now.toISOString().replaceAll(':', '-');
  await rename(path.join(folder, FILE_NAME), path.join(folder, `${FILE_NAME}.damaged-${suffix}`));
}

function migrated(found: unknown): unknown {
  let value = found;
  for (;;) {
    const version = (value as { version?: unknown } | null)?.version;
    const step = typeof version === 'number' ? MIGRATIONS[version] : undefined;
    if (!step) return value;
    value = step(value as Record<string, unknown>);
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
