import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { WireError } from '#shared/contract/errors.ts';
import { describeFault } from '../app/describe-fault.ts';
import type { Bank } from '../banks/bank.ts';
import { createRecordings, type Recordings } from '../recording/recordings.ts';
import { writeError } from '../recording/write-errors.ts';
import type { BackendDeps, Emit, Media } from '../services.ts';
import { attemptMedia } from './attempt-media.ts';
import { type AttemptStore, createAttemptStore } from './attempt-store.ts';
import { createDeletions, type Deletions } from './deletions.ts';
import { createIndexClient, type IndexClient } from './index-client.ts';
import type { SyncResult } from './index-protocol.ts';
import { createJudge, type Judge } from './judge.ts';
import { createListening, type Listening } from './listening.ts';
import { lockLibrary } from './lock.ts';
import { createPeaks, type Peaks } from './peaks.ts';
import { recoverLibrary } from './recovery.ts';
import { createSnapshots, type Snapshots } from './snapshots.ts';
import { createTranscriptions, type Transcriptions } from './transcriptions.ts';

/**
 * The attempts of one data folder and all that is done to them, with the only right to do it.
 *
 * In the folder: `attempts/<id>/` with `attempt.json` (the truth; described in `shared/practice/attempt.ts`) and
 * its WAVs, `peaks.json` (made from those) and `code-versions.jsonl` (the code as it was); `index.sqlite`, made
 * from the attempts and made anew when it is missing or damaged; `lock.sqlite`, empty and
 * locked while somebody has the library; `trash/`, attempts on their way out. What could not be read is renamed
 * to `….damaged-<time>` and stays.
 */
export interface Library {
  readonly store: AttemptStore;
  readonly recordings: Recordings;
  readonly listening: Listening;
  readonly transcriptions: Transcriptions;
  readonly deletions: Deletions;
  readonly index: IndexClient;
  readonly judge: Judge;
  readonly peaks: Peaks;
  readonly snapshots: Snapshots;
  /** The sound of an attempt; null where there is none to hear. */
  media(attemptId: string): Promise<Media | null>;
  /** Reports anew, one by one and out of the way, after the user changed what is counted. */
  recount(): void;
  /** Finishes recordings, waits for what is being written, ends the index process, releases the lock. */
  close(): Promise<void>;
}

const NOTHING_FOUND: SyncResult = { unsettled: [], damaged: [], missing: [], newer: 0 };

/**
 * Takes the library's lock, brings its index in line with its folders, puts in order what the last run left
 * behind and takes up its unfinished transcriptions and removals. Rejects with `library-busy`,
 * `storage-unavailable` and other `CoachError`s of the disk.
 */
export async function openLibrary(options: {
  readonly deps: BackendDeps;
  readonly bank: Bank;
  readonly emit: Emit;
  readonly onNotice: (notice: WireError) => void;
}): Promise<Library> {
  const { deps, bank, emit, onNotice } = options;
  const { dataDir, rootDir, log } = deps;
  const attemptsFolder = path.join(dataDir, 'attempts');
  const trashFolder = path.join(dataDir, 'trash');
  const lock = await mkdir(attemptsFolder, { recursive: true })
    .then(() => lockLibrary(dataDir))
    .catch((error) => Promise.reject(writeError(error)));

  const counting = () => deps.settings.get().counting;
  const index = createIndexClient({
    spawnWorker: deps.spawnWorker,
    places: { rootDir, dataDir },
    counting,
    onNotice,
    onCaughtUp: (attemptId) => emit('attempt.changed', { attemptId }),
    log,
  });
  /** The index follows the files; where it cannot, the next start brings it in line. */
  const follow = (asked: Promise<unknown>): void => {
    asked.catch((error) => log.warn('the index did not follow', { error: describeFault(error) }));
  };
  const store = createAttemptStore({
    attemptsFolder,
    trashFolder,
    onSaved: (attempt, stamp) => follow(index.call('put', { attempt, stamp })),
    onChanged: ({ id, deletedAt }) => {
      // Nobody may ask for a deleted one again.
      if (deletedAt === null) emit('attempt.changed', { attemptId: id });
    },
    onRemoved: (attemptId) => follow(index.call('remove', { attemptId })),
  });
  const { speech } = deps;
  const listening = createListening({ speech, emit, showsCaptions: () => deps.settings.get().captions });
  const recordings = createRecordings({ store, listening, emit, log });
  const transcriptions = createTranscriptions({ store, listening, speech, emit, log });
  const release = async (attemptId: string): Promise<void> => {
    await recordings.interrupt(attemptId);
    await transcriptions.cancel(attemptId);
  };
  const peaks = createPeaks({ store, log });
  const snapshots = createSnapshots(store.folder);
  const deletions = createDeletions({ store, release, emit, log });

  const close = async (): Promise<void> => {
    const steps = [
      recordings.interrupt,
      transcriptions.close,
      peaks.close,
      snapshots.close,
      deletions.close,
      store.close,
      index.close,
    ];
    for (const step of steps) {
      // Whatever one of them cannot do, the next start can; the lock must be let go in any case.
      await step().catch((error) => log.error('closing went wrong', { error: describeFault(error) }));
    }
    lock.release();
  };

  try {
    await rm(trashFolder, { recursive: true, force: true });
    const found = await index.call('sync', null).catch((error) => {
      onNotice({ code: error.code, message: error.message, retryable: true });
      return NOTHING_FOUND;
    });
    const recovered = await recoverLibrary({ store, index, log, found });
    recovered.notices.forEach(onNotice);
    for (const attempt of recovered.attempts) {
      deletions.resume(attempt);
      await transcriptions.resume(attempt.id);
    }
  } catch (error) {
    await close();
    throw writeError(error);
  }

  return {
    store,
    recordings,
    listening,
    transcriptions,
    deletions,
    index,
    judge: createJudge(bank, counting),
    peaks,
    snapshots,
    recount: () => follow(index.call('count', { counting: counting() })),
    async media(attemptId) {
      const attempt = await store.read(attemptId).catch(() => null);
      if (attempt === null || attempt.deletedAt !== null) return null;
      return attemptMedia(store.folder(attemptId), attempt);
    },
    close,
  };
}
