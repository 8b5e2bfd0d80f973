import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { CoachError } from '#shared/contract/errors.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { writeError } from '../recording/write-errors.ts';
import { notFound } from './attempt-changes.ts';
import { readAttempt, writeAttempt } from './attempt-file.ts';
import { inTurns } from './in-turns.ts';

/** Attempts kept in memory: those being looked at and worked on. */
const KEPT = 16;

/**
 * The attempts on disk: a folder each, whose `attempt.json` is the truth. Changes of one attempt happen one
 * after the other.
 */
export interface AttemptStore {
  /** Where an attempt's files lie. */
  folder(attemptId: string): string;
  /** Makes the attempt's folder, or takes an existing one over, and saves the attempt there. */
  create(attempt: Attempt): Promise<void>;
  /** Rejects with `attempt-not-found`. Finds those that wait for removal, too. */
  read(attemptId: string): Promise<Attempt>;
  /**
   * Saves what `change` makes of the attempt and returns it. `change` may throw to refuse; where it returns
   * the same attempt, nothing is saved. With `keepUnsaved` the change holds in memory even if the disk
   * would not take it, and is saved with the next one: for facts that are true whether saved or not.
   */
  update(
    attemptId: string,
    change: (attempt: Attempt) => Attempt,
    options?: { readonly keepUnsaved?: boolean },
  ): Promise<Attempt>;
  /** Removes the folder if `condition` holds; resolves to whether it did. */
  remove(attemptId: string, condition: (attempt: Attempt) => boolean): Promise<boolean>;
  /** Saves what the disk would not take before, as far as it does now; resolves to what it still does not take. */
  saveAgain(): Promise<readonly Attempt[]>;
  /** Waits for what is under way, and saves what the disk would not take before. */
  close(): Promise<void>;
}

export interface AttemptStoreOptions {
  readonly attemptsFolder: string;
  /** Where folders go on their way out: a removal that is cut short must not look like a damaged attempt. */
  readonly trashFolder: string;
  readonly onSaved: (attempt: Attempt, stamp: string) => void;
  readonly onChanged: (attempt: Attempt) => void;
  readonly onRemoved: (attemptId: string) => void;
}

export function createAttemptStore(options: AttemptStoreOptions): AttemptStore {
  const kept = new Map<string, Attempt>();
  const unsaved = new Set<string>();
  const { inTurn, idle } = inTurns();
  const folder = (attemptId: string) => path.join(options.attemptsFolder, attemptId);

  const keep = (attempt: Attempt): void => {
    kept.delete(attempt.id);
    kept.set(attempt.id, attempt);
    if (kept.size <= KEPT) return;
    for (const id of kept.keys()) {
      if (unsaved.has(id)) continue;
      kept.delete(id);
      return;
    }
  };

  const load = async (attemptId: string): Promise<Attempt> => {
    const inMemory = kept.get(attemptId);
    if (inMemory) return inMemory;
    const found = await readAttempt(folder(attemptId));
    if (found.state === 'read') {
      keep(found.attempt);
      return found.attempt;
    }
    if (found.state === 'missing') throw notFound();
    if (found.state === 'newer') {
      throw new CoachError(
        'attempt-newer',
        'This attempt was made with a newer Dry Run. Update Dry Run to open it.',
      );
    }
    throw new CoachError(
      'attempt-damaged',
      'The notes of this attempt are damaged. Start Dry Run again: it puts back what can be saved.',
    );
  };

  const save = async (attempt: Attempt): Promise<void> => {
    const stamp = await writeAttempt(folder(attempt.id), attempt).catch((error) =>
      Promise.reject(writeError(error)),
    );
    unsaved.delete(attempt.id);
    keep(attempt);
    options.onSaved(attempt, stamp);
  };

  const saveAgain = async (): Promise<readonly Attempt[]> => {
    const tried = [...unsaved].map((attemptId) =>
      inTurn(attemptId, async () => {
        const attempt = unsaved.has(attemptId) ? kept.get(attemptId) : undefined;
        if (!attempt) return [];
        return save(attempt).then(
          () => [],
          () => [attempt],
        );
      }),
    );
    return (await Promise.all(tried)).flat();
  };

  return {
    folder,
    saveAgain,
    create: (attempt) =>
      inTurn(attempt.id, async () => {
        await mkdir(folder(attempt.id), { recursive: true }).catch((error) =>
          Promise.reject(writeError(error)),
        );
        await save(attempt).catch(async (error) => {
          // Goes only where it is empty: nothing is left behind of an attempt that could not be made.
          await rmdir(folder(attempt.id)).catch(() => {});
          throw error;
        });
        options.onChanged(attempt);
      }),
    read: (attemptId) => inTurn(attemptId, () => load(attemptId)),
    update: (attemptId, change, { keepUnsaved = false } = {}) =>
      inTurn(attemptId, async () => {
        const before = await load(attemptId);
        const after = change(before);
        if (after === before && !unsaved.has(attemptId)) return before;
        try {
          await save(after);
        } catch (error) {
          if (!keepUnsaved) throw error;
          unsaved.add(attemptId);
          keep(after);
        }
        options.onChanged(after);
        return after;
      }),
    remove: (attemptId, condition) =>
      inTurn(attemptId, async () => {
        if (!condition(await load(attemptId))) return false;
        kept.delete(attemptId);
        unsaved.delete(attemptId);
        await discard(folder(attemptId), options.trashFolder);
        options.onRemoved(attemptId);
        return true;
      }),
    async close() {
      await idle();
      // What the disk still does not take is put together again from the sound at the next start.
      await saveAgain();
    },
  };
}

/** Takes a folder out of the library in one step, then removes what is in it. */
async function discard(folder: string, trashFolder: string): Promise<void> {
  const doomed = path.join(trashFolder, path.basename(folder));
  await mkdir(trashFolder, { recursive: true });
  await rename(folder, doomed);
  await rm(doomed, { recursive: true, force: true });
}
