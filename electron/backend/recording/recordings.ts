import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { CoachError, toWireError } from '#shared/contract/errors.ts';
import type { AudioFrame } from '#shared/contract/transport.ts';
import type { Attempt, Recording } from '#shared/practice/attempt.ts';
import { interrupted, present } from '../library/attempt-changes.ts';
import type { AttemptStore } from '../library/attempt-store.ts';
import { inTurns } from '../library/in-turns.ts';
import type { Emit, Log } from '../services.ts';
import { LATE_MS, openRecorder, type RecordedFile, type Recorder } from './recorder.ts';

/** Whoever begins to record while another recording got no frame for this long takes over, in milliseconds. */
const ABANDONED_MS = 3_000;
/**
 * Without a frame for this long the recording is closed: the window is gone. As long as a window keeps
 * frames for a connection that comes back, and longer than people pause. In milliseconds.
 */
const IDLE_MS = 30 * 60_000;

/** The recordings that are being made. There is one microphone, so no more than one takes frames. */
export interface Recordings {
  /** Opens a further file for the attempt and returns the recording's id. */
  start(attemptId: string): Promise<string>;
  /** Ends a recording after `frames` frames and returns its attempt. Asking again changes nothing. */
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
  /** The end of it, once somebody asked for it: who asks first decides how it ends. */
  ending?: Promise<Attempt>;
}

export function createRecordings(options: {
  readonly store: AttemptStore;
  readonly emit: Emit;
  readonly log: Log;
}): Recordings {
  const { store, emit, log } = options;
  const running = new Map<string, Running>();
  /** Which attempt an ended recording belongs to, for a `stop` whose answer got lost. */
  const ended = new Map<string, string>();
  const listeners = new Set<(recording: boolean) => void>();
  const { inTurn } = inTurns();
  let wasRecording = false;

  const isRecording = () => [...running.values()].some((each) => each.recorder.isOpen());

  const tellChange = (): void => {
    const now = isRecording();
    if (now === wasRecording) return;
    wasRecording = now;
    for (const listener of listeners) listener(now);
  };

  const end = (
    each: Running,
    stopping: Promise<RecordedFile>,
    change: (attempt: Attempt) => Attempt,
  ): Promise<Attempt> => {
    each.ending ??= (async () => {
      tellChange();
      const result = await stopping;
      running.delete(each.recordingId);
      ended.set(each.recordingId, each.attemptId);
      tellChange();
      const withResult = (attempt: Attempt): Attempt => ({
        ...attempt,
        recordings: attempt.recordings.map((r) => (r.id === each.recordingId ? { ...r, ...result } : r)),
      });
      return await store.update(each.attemptId, (attempt) => change(withResult(attempt)), {
        keepUnsaved: true,
      });
    })();
    return each.ending;
  };

  const interruptOne = (each: Running) =>
    end(each, each.recorder.stop(0, 0), (attempt) => interrupted(attempt, new Date()));

  const interruptIdle = (each: Running): void => {
    if (each.ending || each.recorder.idleMs() < IDLE_MS) return;
    const error = new CoachError(
      'recording-idle',
      'No sound arrived for half an hour, so the recording was closed. What was recorded is kept; you can continue this answer.',
    );
    emit('recording.failed', { recordingId: each.recordingId, error: toWireError(error) });
    interruptOne(each).catch((cause) => log.error('an idle recording could not be closed', { cause }));
  };

  const takeOver = async (): Promise<void> => {
    for (const each of running.values()) {
      if (each.recorder.isOpen() && each.recorder.idleMs() < ABANDONED_MS) {
        throw new CoachError('already-recording', 'Another answer is being recorded. Stop that one first.', {
          retryable: true,
        });
      }
      await (each.ending ?? interruptOne(each));
    }
  };

  const start = async (attemptId: string): Promise<string> => {
    await takeOver();
    const attempt = recordable(await store.read(attemptId));
    const recordingId = randomUUID();
    const entry: Recording = {
      id: recordingId,
      file: `recording-${attempt.recordings.length + 1}-${recordingId.slice(0, 8)}.wav`,
      startedAt: new Date().toISOString(),
      samples: 0,
      gaps: 0,
      lostSamples: 0,
    };
    const file = path.join(store.folder(attemptId), entry.file);
    const recorder = await openRecorder({
      path: file,
      onProgress: (progress) => {
        emit('recording.progress', { recordingId, ...progress });
        interruptIdle(each);
      },
      onFailed: (error) => {
        log.error('a recording failed', { code: error.code, cause: String(error.cause) });
        emit('recording.failed', { recordingId, error: toWireError(error) });
        tellChange();
      },
    });
    const each: Running = { recordingId, attemptId, recorder };
    try {
      await store.update(attemptId, (now) => ({
        ...recordable(now),
        phase: 'open',
        recordings: [...now.recordings, entry],
      }));
    } catch (error) {
      await recorder.stop(0, 0);
      await rm(file, { force: true });
      throw error;
    }
    running.set(recordingId, each);
    tellChange();
    return recordingId;
  };

  return {
    start: (attemptId) => inTurn('start', () => start(attemptId)),
    async stop(recordingId, frames) {
      const each = running.get(recordingId);
      if (each) return await end(each, each.recorder.stop(frames, LATE_MS), (attempt) => attempt);
      const attemptId = ended.get(recordingId);
      if (attemptId !== undefined) return present(await store.read(attemptId));
      throw new CoachError(
        'recording-not-found',
        'This recording has already ended. Its attempt is in the history.',
      );
    },
    append: (frame) => running.get(frame.recordingId)?.recorder.append(frame),
    isRecording,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async interrupt(attemptId) {
      const concerned = [...running.values()].filter(
        (each) => attemptId === undefined || each.attemptId === attemptId,
      );
      await Promise.all(concerned.map((each) => each.ending ?? interruptOne(each)));
    },
  };
}

function recordable(attempt: Attempt): Attempt {
  if (present(attempt).phase !== 'done') return attempt;
  throw new CoachError('attempt-finished', 'This answer is finished. Start a new attempt to record again.');
}
