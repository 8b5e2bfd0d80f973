import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { CoachError, toWireError } from '#shared/contract/errors.ts';
import type { AudioFrame } from '#shared/contract/transport.ts';
import type { Attempt, Recording } from '#shared/practice/attempt.ts';
import { describeFault } from '../app/describe-fault.ts';
import { interrupted, present } from '../library/attempt-changes.ts';
import type { AttemptStore } from '../library/attempt-store.ts';
import { withStretches } from '../library/follow-up-changes.ts';
import { inTurns } from '../library/in-turns.ts';
import type { Listening } from '../library/listening.ts';
import { unheardFiles } from '../library/unheard.ts';
import type { Emit, Log } from '../services.ts';
import { recordable, takenOver } from './recordable.ts';
import {
  LATE_MS,
  openRecorder,
  type RecordedFile,
  type Recorder,
  type RecorderProgress,
} from './recorder.ts';

/**
 * Without a frame for this long, in milliseconds, nobody is behind a recording: the answer is paused, or its
 * window is gone. The file stays open for what may still come, but the attempt is offered to be continued.
 */
const AWAY_MS = 3_000;

/** The recordings that are being made. There is one microphone, so no more than one takes frames. */
export interface Recordings {
  /**
   * Opens a further file for the attempt and returns the recording's id. A finished attempt takes one for a
   * follow-up that it was asked, and stays finished.
   */
  start(attemptId: string, followUpId?: string | null): Promise<string>;
  /**
   * Ends a recording after `frames` frames and returns its attempt, which can be continued or finished.
   * Asking again changes nothing.
   */
  stop(recordingId: string, frames: number): Promise<Attempt>;
  append(frame: AudioFrame): void;
  isRecording(): boolean;
  onChange(listener: (recording: boolean) => void): () => void;
  /** Ends what is being recorded for the attempt, or for all, as an interruption. Waits for a `stop` under way. */
  interrupt(attemptId?: string): Promise<void>;
}

interface Running {
  readonly recordingId: string;
  readonly attemptId: string;
  readonly recorder: Recorder;
  readonly isFollowUp: boolean;
  /** No frame has come for a while. */
  away: boolean;
  /** The end of it, once somebody asked for it: who asks first decides how it ends. */
  ending?: Promise<Attempt>;
}

export function createRecordings(options: {
  readonly store: AttemptStore;
  readonly listening: Pick<Listening, 'begin' | 'advance' | 'drop'>;
  readonly emit: Emit;
  readonly log: Log;
}): Recordings {
  const { store, listening, emit, log } = options;
  const running = new Map<string, Running>();
  /** Which attempt an ended recording belongs to, for a `stop` whose answer got lost. */
  const ended = new Map<string, string>();
  const listeners = new Set<(recording: boolean) => void>();
  const { inTurn } = inTurns();
  let wasRecording = false;

  const isRecording = () => [...running.values()].some(isLive);

  const tellChange = (): void => {
    const now = isRecording();
    if (now === wasRecording) return;
    wasRecording = now;
    for (const listener of listeners) listener(now);
  };

  const end = (each: Running, stopping: Promise<RecordedFile>): Promise<Attempt> => {
    each.ending ??= (async () => {
      tellChange();
      const result = await stopping;
      running.delete(each.recordingId);
      ended.set(each.recordingId, each.attemptId);
      return await setDown(each, result);
    })();
    return each.ending;
  };

  /** Writes down what a recording holds. Until somebody goes on with it, its attempt is interrupted. */
  const setDown = (each: Running, result: Partial<RecordedFile>): Promise<Attempt> => {
    const change = (attempt: Attempt): Attempt =>
      withStretches({
        ...attempt,
        phase: attempt.phase === 'done' ? 'done' : 'interrupted',
        recordings: attempt.recordings.map((r) => (r.id === each.recordingId ? { ...r, ...result } : r)),
      });
    return store.update(each.attemptId, change, { keepUnsaved: true });
  };

  const interruptOne = async (each: Running): Promise<void> => {
    if (!each.ending) {
      listening.drop(each.attemptId);
      await end(each, each.recorder.stop(0, 0));
      await store.update(each.attemptId, (attempt) => interrupted(attempt, new Date()), {
        keepUnsaved: true,
      });
    }
    await each.ending;
  };

  /** Ends a recording for the sake of another window, and tells the one that made it. */
  const endForOthers = async (each: Running): Promise<void> => {
    const isHeard = each.recorder.isOpen() && !each.ending;
    if (isHeard) {
      const error = toWireError(takenOver());
      emit('recording.failed', { recordingId: each.recordingId, error });
    }
    await interruptOne(each);
  };

  const follow = (changing: Promise<unknown>): void => {
    tellChange();
    changing.catch((error) =>
      log.error('an attempt could not follow its recording', { error: describeFault(error) }),
    );
  };

  const noticeAbsence = (each: Running, { writtenSamples, ...losses }: RecorderProgress): void => {
    if (each.away || each.ending || each.recorder.idleMs() < AWAY_MS) return;
    each.away = true;
    // A finished attempt waits for nobody: there is nothing to offer before its file is closed.
    if (each.isFollowUp) tellChange();
    else follow(setDown(each, { samples: writtenSamples, ...losses }));
  };

  const noticeReturn = (each: Running): void => {
    if (!each.away || each.ending || !each.recorder.isOpen()) return;
    each.away = false;
    const reopened = (attempt: Attempt): Attempt => ({ ...attempt, phase: 'open' });
    if (each.isFollowUp) tellChange();
    else follow(store.update(each.attemptId, reopened, { keepUnsaved: true }));
  };

  const takeOver = async (): Promise<void> => {
    for (const each of running.values()) {
      if (isLive(each)) {
        throw new CoachError('already-recording', 'Another answer is being recorded. Stop that one first.', {
          retryable: true,
        });
      }
      await endForOthers(each);
    }
  };

  const start = async (attemptId: string, followUpId: string | null): Promise<string> => {
    await takeOver();
    const attempt = recordable(await store.read(attemptId), followUpId);
    const recordingId = randomUUID();
    const entry: Recording = {
      id: recordingId,
      file: `recording-${attempt.recordings.length + 1}-${recordingId.slice(0, 8)}.wav`,
      startedAt: new Date().toISOString(),
      samples: 0,
      gaps: 0,
      lostSamples: 0,
      ...(followUpId !== null && { followUp: followUpId }),
    };
    const file = path.join(store.folder(attemptId), entry.file);
    const recorder = await openRecorder({
      path: file,
      onProgress: (progress) => {
        emit('recording.progress', { recordingId, ...progress });
        listening.advance(attemptId, progress.writtenSamples);
        noticeAbsence(each, progress);
      },
      onFailed: (error) => {
        log.error('a recording failed', { code: error.code, cause: describeFault(error.cause) });
        emit('recording.failed', { recordingId, error: toWireError(error) });
        listening.drop(attemptId);
        // Nothing more can come: the attempt is there to be continued at once.
        follow(end(each, recorder.stop(0, 0)));
      },
    });
    const each: Running = { recordingId, attemptId, recorder, isFollowUp: followUpId !== null, away: false };
    running.set(recordingId, each);
    try {
      await store.update(attemptId, (now) => {
        const ready = recordable(now, followUpId);
        const phase = followUpId === null ? 'open' : ready.phase;
        return { ...ready, phase, recordings: [...ready.recordings, entry] };
      });
    } catch (error) {
      running.delete(recordingId);
      await recorder.stop(0, 0);
      await rm(file, { force: true });
      throw error;
    }
    listening.begin(attempt, [...unheardFiles(store.folder(attemptId), attempt), file]);
    tellChange();
    return recordingId;
  };

  return {
    start: (attemptId, followUpId = null) => inTurn('start', () => start(attemptId, followUpId)),
    async stop(recordingId, frames) {
      const each = running.get(recordingId);
      if (each) return await end(each, each.recorder.stop(frames, LATE_MS));
      const attemptId = ended.get(recordingId);
      if (attemptId !== undefined) {
        const attempt = present(await store.read(attemptId));
        if (attempt.phase === 'open') throw takenOver();
        return attempt;
      }
      throw new CoachError(
        'recording-not-found',
        'This recording has already ended. Its attempt is in the history.',
      );
    },
    append(frame) {
      const each = running.get(frame.recordingId);
      if (!each) return;
      each.recorder.append(frame);
      noticeReturn(each);
    },
    isRecording,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async interrupt(attemptId) {
      const concerned = [...running.values()].filter(
        (each) => attemptId === undefined || each.attemptId === attemptId,
      );
      await Promise.all(concerned.map(attemptId === undefined ? interruptOne : endForOthers));
    },
  };
}

function isLive(each: Running): boolean {
  return each.recorder.isOpen() && !each.away;
}
