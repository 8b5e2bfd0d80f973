import { CoachError } from '#shared/contract/errors.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { describeFault } from '../app/describe-fault.ts';
import type { Emit, Log } from '../services.ts';
import { notFound, removalTime, UNDO_MS } from './attempt-changes.ts';
import type { AttemptStore } from './attempt-store.ts';

/** Hides attempts, and removes their folders once the time to bring them back is over. */
export interface Deletions {
  /** Hides an attempt; resolves to when it is removed. Asking again does not prolong it. */
  delete(attemptId: string): Promise<Date>;
  /** Brings a hidden attempt back. Rejects with `undo-expired` once it is too late. */
  restore(attemptId: string): Promise<Attempt>;
  /** Sees to it that an attempt is removed in time if it was deleted before this start. */
  resume(attempt: Attempt): void;
  /** Stops the clocks and waits for removals under way. What is left is removed after the next start. */
  close(): Promise<void>;
}

export function createDeletions(options: {
  readonly store: AttemptStore;
  /** Ends whatever is being done to an attempt. */
  readonly release: (attemptId: string) => Promise<void>;
  readonly emit: Emit;
  readonly log: Log;
}): Deletions {
  const { store, release, emit, log } = options;
  const clocks = new Map<string, NodeJS.Timeout>();
  const removals = new Set<Promise<void>>();

  const remove = async (attemptId: string): Promise<void> => {
    clocks.delete(attemptId);
    try {
      await release(attemptId);
      await store.remove(attemptId, (attempt) => attempt.deletedAt !== null);
    } catch (error) {
      log.error('a deleted attempt could not be removed', { attemptId, error: describeFault(error) });
    }
  };

  const schedule = (attempt: Attempt): void => {
    const time = removalTime(attempt);
    if (time === null) return;
    clearTimeout(clocks.get(attempt.id));
    const clock = setTimeout(
      () => {
        const removal = remove(attempt.id);
        removals.add(removal);
        void removal.then(() => removals.delete(removal));
      },
      Math.min(Math.max(0, time - Date.now()), UNDO_MS),
    );
    clocks.set(attempt.id, clock);
  };

  return {
    async delete(attemptId) {
      const attempt = await store.update(attemptId, (before) =>
        before.deletedAt === null ? { ...before, deletedAt: new Date().toISOString() } : before,
      );
      if (!clocks.has(attemptId)) schedule(attempt);
      emit('attempt.removed', { attemptId });
      return new Date(removalTime(attempt) ?? Date.now());
    },
    async restore(attemptId) {
      const attempt = await store
        .update(attemptId, (before) => {
          const time = removalTime(before);
          if (time !== null && time <= Date.now()) throw notFound();
          return time === null ? before : { ...before, deletedAt: null };
        })
        .catch((error) => {
          if (!(error instanceof CoachError) || error.code !== 'attempt-not-found') throw error;
          throw new CoachError('undo-expired', 'It is too late to bring this attempt back.');
        });
      clearTimeout(clocks.get(attemptId));
      clocks.delete(attemptId);
      return attempt;
    },
    resume: schedule,
    async close() {
      for (const clock of clocks.values()) clearTimeout(clock);
      clocks.clear();
      await Promise.all(removals);
    },
  };
}
