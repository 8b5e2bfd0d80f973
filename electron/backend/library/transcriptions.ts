import path from 'node:path';
import { CoachError, toWireError } from '#shared/contract/errors.ts';
import type { Attempt, Recording, Transcription } from '#shared/practice/attempt.ts';
import { describeFault } from '../app/describe-fault.ts';
import type { Emit, Log, SpeechService } from '../services.ts';
import { present } from './attempt-changes.ts';
import type { AttemptStore } from './attempt-store.ts';

/** Progress is told in steps of a hundredth. */
const PROGRESS_STEP = 0.01;

/** Turns recordings into words, one attempt after the other, and keeps what became of it with the attempt. */
export interface Transcriptions {
  /** Marks the attempt as being transcribed and queues it. One that is under way goes on. */
  start(attemptId: string): Promise<Attempt>;
  /** Starts what nobody started yet or what was cut short, where the attempt is finished and has sound. */
  resume(attemptId: string): Promise<Attempt>;
  /** Ends a transcription on the user's wish, and resolves once it has ended. */
  cancel(attemptId: string): Promise<void>;
  /** How far a transcription has come, 0..1; null where none is under way. */
  fraction(attemptId: string): number | null;
  /** Ends all; they are started again at the next start. */
  close(): Promise<void>;
}

interface Job {
  readonly attemptId: string;
  readonly abort: AbortController;
  readonly done: Promise<void>;
  fraction: number;
}

export function createTranscriptions(options: {
  readonly store: AttemptStore;
  readonly speech: SpeechService;
  readonly emit: Emit;
  readonly log: Log;
}): Transcriptions {
  const { store, speech, emit, log } = options;
  const jobs = new Map<string, Job>();
  let lastJob: Promise<void> = Promise.resolve();
  let closing = false;

  const tellProgress = (job: Job, fraction: number): void => {
    const now = Math.min(Math.max(fraction, 0), 1);
    if (now < job.fraction + PROGRESS_STEP && now < 1) return;
    job.fraction = now;
    emit('transcription.progress', { attemptId: job.attemptId, fraction: now });
  };

  const transcribe = async (job: Job): Promise<Transcription> => {
    job.abort.signal.throwIfAborted();
    const attempt = await store.read(job.attemptId);
    const recorded = attempt.recordings.filter(hasSound);
    const transcript = await speech.transcribe({
      source: { wavFiles: recorded.map((r) => path.join(store.folder(attempt.id), r.file)) },
      onProgress: (fraction) => tellProgress(job, fraction),
      signal: job.abort.signal,
    });
    return { state: 'done', transcript };
  };

  const outcome = async (job: Job): Promise<Transcription> => {
    try {
      return await transcribe(job);
    } catch (error) {
      if (job.abort.signal.aborted) return { state: 'cancelled' };
      log.error('a transcription failed', { attemptId: job.attemptId, error: describeFault(error) });
      const { code, message } = toWireError(error);
      return { state: 'failed', code, message };
    }
  };

  const run = async (job: Job): Promise<void> => {
    const transcription = await outcome(job);
    // What was cut short by closing stays marked as running, which the next start takes up.
    if (closing && transcription.state === 'cancelled') return;
    const keep = (attempt: Attempt): Attempt => {
      // In the same breath, so that nobody finds it running without a job.
      jobs.delete(job.attemptId);
      return { ...attempt, transcription };
    };
    await store.update(job.attemptId, keep, { keepUnsaved: true }).catch((error) => {
      jobs.delete(job.attemptId);
      log.error('a transcription could not be kept', { error: describeFault(error) });
    });
  };

  const enqueue = (attemptId: string): void => {
    const job: Job = {
      attemptId,
      abort: new AbortController(),
      done: lastJob.then(() => run(job)),
      fraction: 0,
    };
    lastJob = job.done;
    jobs.set(attemptId, job);
  };

  const begin = (attemptId: string, isWanted: (attempt: Attempt) => boolean): Promise<Attempt> => {
    const change = (attempt: Attempt): Attempt => {
      if (jobs.has(attemptId) || !isWanted(attempt)) return attempt;
      enqueue(attemptId);
      return { ...attempt, transcription: { state: 'running', fraction: 0 } };
    };
    // A full disk must not keep anybody from hearing what was recorded before it was full.
    return store.update(attemptId, change, { keepUnsaved: true });
  };

  return {
    start: (attemptId) =>
      begin(attemptId, (attempt) => {
        checkFinished(attempt);
        return true;
      }),
    resume: (attemptId) =>
      begin(attemptId, ({ phase, deletedAt, recordings, transcription }) => {
        const isDue = transcription.state === 'none' || transcription.state === 'running';
        return isDue && phase === 'done' && deletedAt === null && recordings.some(hasSound);
      }),
    async cancel(attemptId) {
      const job = jobs.get(attemptId);
      job?.abort.abort();
      await job?.done;
    },
    fraction: (attemptId) => jobs.get(attemptId)?.fraction ?? null,
    async close() {
      closing = true;
      for (const job of jobs.values()) job.abort.abort();
      await lastJob;
    },
  };
}

/** Throws what keeps an attempt from being transcribed. */
function checkFinished(attempt: Attempt): void {
  if (present(attempt).phase !== 'done') {
    throw new CoachError(
      'attempt-open',
      'This answer is not finished yet. Finish it first, then it is transcribed.',
    );
  }
  if (!attempt.recordings.some(hasSound)) {
    throw new CoachError('attempt-empty', 'Nothing was recorded in this attempt. Start it again.');
  }
}

function hasSound(recording: Recording): boolean {
  return recording.samples > 0;
}
