import { randomUUID } from 'node:crypto';
import { readdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import type { WireError } from '#shared/contract/errors.ts';
import { type Attempt, attempt as attemptSchema, nothingYet } from '#shared/practice/attempt.ts';
import { describeFault } from '../app/describe-fault.ts';
import type { Log } from '../services.ts';
import { interrupted, samplesOf } from './attempt-changes.ts';
import { readAttempt, setAttemptAside } from './attempt-file.ts';
import type { AttemptStore } from './attempt-store.ts';
import { isCutOff, withStretches } from './follow-up-changes.ts';
import type { IndexClient } from './index-client.ts';
import type { SyncResult } from './index-protocol.ts';
import { PEAKS_FILE } from './peaks.ts';
import { repairRecordings } from './repair-recordings.ts';
import { unknownQuestion } from './unknown-question.ts';

/** What `write-file-atomic` leaves behind when the process dies while it writes. */
const LEFTOVER = /^attempt\.json\.\d+$/;

export interface Recovered {
  /** The attempts a start had to look at, as they are now. Those without a sample are gone. */
  readonly attempts: readonly Attempt[];
  readonly notices: readonly WireError[];
}

/**
 * Puts in order what the last run left behind: recordings that nobody closed, attempts whose notes are
 * damaged, and attempts that never recorded anything.
 */
export async function recoverLibrary(options: {
  readonly store: AttemptStore;
  readonly index: IndexClient;
  readonly log: Log;
  readonly found: SyncResult;
}): Promise<Recovered> {
  const { store, index, log, found } = options;
  const attempts: Attempt[] = [];
  let repaired = 0;
  let rebuilt = 0;

  /** The answer is finished; what was said to a follow-up may have been cut off, and can be continued. */
  const settleFollowUp = async (before: Attempt): Promise<Attempt> => {
    const recordings = await repairRecordings(store.folder(before.id), before.recordings);
    if (recordings.every(({ samples }, i) => samples === before.recordings[i]?.samples)) return before;
    if (before.deletedAt === null) repaired++;
    return await store.update(before.id, (attempt) => withStretches({ ...attempt, recordings }));
  };

  const settle = async (attemptId: string): Promise<void> => {
    const before = await store.read(attemptId);
    if (before.phase === 'done' && samplesOf(before) > 0) {
      attempts.push(isCutOff(before) ? await settleFollowUp(before) : before);
      return;
    }
    const folder = store.folder(attemptId);
    const recordings = await repairRecordings(folder, before.recordings);
    for (const name of await readdir(folder)) {
      if (LEFTOVER.test(name)) await rm(path.join(folder, name), { force: true });
    }
    if (recordings.every((recording) => recording.samples === 0)) {
      await store.remove(attemptId, () => true);
      return;
    }
    const wasCut = recordings.some(({ id, samples }) => {
      return before.recordings.find((each) => each.id === id)?.samples !== samples;
    });
    const after = await store.update(attemptId, (attempt) =>
      wasCut || attempt.phase === 'open'
        ? interrupted({ ...attempt, recordings, recovered: attempt.recovered || wasCut }, new Date())
        : attempt,
    );
    if (wasCut && after.deletedAt === null) repaired++;
    attempts.push(after);
  };

  const rebuild = async (attemptId: string): Promise<void> => {
    const folder = store.folder(attemptId);
    const read = await readAttempt(folder);
    const remembered = await index.call('recall', { attemptId }).catch(() => null);
    const recordings = await repairRecordings(folder, savedPart(read, 'recordings') ?? []);
    if (read.state === 'damaged') await setAttemptAside(folder, new Date());
    if (recordings.every((recording) => recording.samples === 0)) {
      await index.call('remove', { attemptId }).catch(() => null);
      // Was made from sound that is gone.
      await rm(path.join(folder, PEAKS_FILE), { force: true });
      // Goes only where it is empty.
      await rmdir(folder).catch(() => {});
      return;
    }
    const attempt: Attempt = {
      version: 1,
      id: attemptId,
      sessionId: savedPart(read, 'sessionId') ?? remembered?.sessionId ?? randomUUID(),
      createdAt:
        savedPart(read, 'createdAt') ??
        remembered?.createdAt ??
        recordings[0]?.startedAt ??
        new Date().toISOString(),
      question: savedPart(read, 'question') ?? remembered?.question ?? unknownQuestion,
      mode: savedPart(read, 'mode') ?? remembered?.mode ?? 'practice',
      purpose: savedPart(read, 'purpose') ?? { type: 'drill' },
      phase: savedPart(read, 'phase') === 'done' ? 'done' : 'interrupted',
      recovered: true,
      recordings,
      events: savedPart(read, 'events') ?? nothingYet.events,
      keyPresses: savedPart(read, 'keyPresses') ?? nothingYet.keyPresses,
      transcription: savedPart(read, 'transcription') ?? nothingYet.transcription,
      broughtIn: savedPart(read, 'broughtIn') ?? nothingYet.broughtIn,
      code: savedPart(read, 'code') ?? nothingYet.code,
      bullets: savedPart(read, 'bullets') ?? nothingYet.bullets,
      asked: savedPart(read, 'asked') ?? nothingYet.asked,
      followUps: savedPart(read, 'followUps') ?? nothingYet.followUps,
      selfRating: savedPart(read, 'selfRating') ?? nothingYet.selfRating,
      corrections: savedPart(read, 'corrections') ?? nothingYet.corrections,
      deletedAt: savedPart(read, 'deletedAt') ?? nothingYet.deletedAt,
    };
    await store.create(attempt);
    rebuilt++;
    attempts.push(attempt);
  };

  const each = async (ids: readonly string[], work: (attemptId: string) => Promise<void>) => {
    for (const attemptId of ids) {
      await work(attemptId).catch((error) => {
        log.error('an attempt could not be put in order', { attemptId, error: describeFault(error) });
      });
    }
  };
  await each(found.unsettled, settle);
  await each([...found.damaged, ...found.missing], rebuild);
  return { attempts, notices: noticesOf(repaired, rebuilt, found.newer) };
}

/** A part of a damaged file that is well by itself; undefined where it is not, or was nothing. */
function savedPart<K extends keyof Attempt>(
  read: { readonly state: string; readonly found?: unknown },
  key: K,
): Attempt[K] | undefined {
  const value = (read.found as Partial<Record<K, unknown>> | null | undefined)?.[key];
  const checked = attemptSchema.shape[key].safeParse(value);
  return checked.success ? (checked.data as Attempt[K]) : undefined;
}

function noticesOf(repaired: number, rebuilt: number, newer: number): WireError[] {
  const several = (count: number, one: string, more: string) => (count === 1 ? one : `${count} ${more}`);
  const notices: WireError[] = [];
  const add = (code: string, message: string) => notices.push({ code, message, retryable: false });
  if (repaired > 0) {
    const what = several(repaired, 'A recording was', 'recordings were');
    add(
      'recording-recovered',
      `${what} cut short when Dry Run ended unexpectedly. Continue or finish it from the history.`,
    );
  }
  if (rebuilt > 0) {
    const what = several(rebuilt, 'The notes of an attempt were', 'attempts had notes that were');
    add('attempt-rebuilt', `${what} damaged. The sound is safe and back in the history.`);
  }
  if (newer > 0) {
    const what = several(newer, 'An attempt was', 'attempts were');
    add('attempt-newer', `${what} made with a newer Dry Run. Update Dry Run to open what it made.`);
  }
  return notices;
}
