import type { Handlers } from '../services.ts';
import { present } from './attempt-changes.ts';
import type { AttemptStore } from './attempt-store.ts';
import type { Peaks } from './peaks.ts';
import type { Snapshots } from './snapshots.ts';

type ReplayHandlers = Pick<Handlers, 'attempts.peaks' | 'attempts.addSnapshot' | 'attempts.snapshots'>;

/** The calls about how an answer went: its loudness, and its code and board as they were. */
export function createReplayHandlers(services: {
  readonly store: Pick<AttemptStore, 'read' | 'update'>;
  readonly peaks: Pick<Peaks, 'of'>;
  readonly snapshots: Snapshots;
}): ReplayHandlers {
  const { store, peaks, snapshots } = services;
  return {
    'attempts.peaks': async ({ attemptId }) => ({ peaks: [...(await peaks.of(attemptId))] }),
    'attempts.addSnapshot': async ({ attemptId, kind, atSample, text }) => {
      present(await store.read(attemptId));
      // The last version is kept with the attempt even where its history cannot go on.
      const kept = await Promise.allSettled([
        snapshots.add(attemptId, kind, { atSample, text }),
        kind === 'code' &&
          store.update(attemptId, (attempt) =>
            attempt.code === text ? attempt : { ...attempt, code: text },
          ),
      ]);
      for (const each of kept) if (each.status === 'rejected') throw each.reason;
      return {};
    },
    'attempts.snapshots': async ({ attemptId, kind }) => {
      present(await store.read(attemptId));
      return { changes: await snapshots.list(attemptId, kind) };
    },
  };
}
