import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Attempt } from '#shared/practice/attempt.ts';
import { writeAttempt } from '../library/attempt-file.ts';
import type { AttemptStore } from '../library/attempt-store.ts';
import { writeError } from '../recording/write-errors.ts';

/**
 * Takes a folder with the files of an attempt into the library, in one step: it has its notes before it has its
 * place, so that whatever happens in between leaves no half an attempt.
 */
export async function adopt(
  store: Pick<AttemptStore, 'folder' | 'create'>,
  from: string,
  attempt: Attempt,
): Promise<void> {
  const folder = store.folder(attempt.id);
  try {
    await writeAttempt(from, attempt);
    await mkdir(path.dirname(folder), { recursive: true });
    await rename(from, folder);
  } catch (error) {
    throw writeError(error);
  }
  await store.create(attempt).catch(async (error) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
}
