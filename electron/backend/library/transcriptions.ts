import { samplesToMs } from '#shared/audio/pcm.ts';
import { CoachError, toWireError } from '#shared/contract/errors.ts';
import type { Attempt, Recording, Transcription } from '#shared/practice/attempt.ts';
import { withoutKeyNoise } from '#shared/transcript/key-noise.ts';
import { describeFault } from '../app/describe-fault.ts';
import type { Emit, Log, SpeechService } from '../services.ts';
import { present, soundFiles } from './attempt-changes.ts';
import type { AttemptStore } from './attempt-store.ts';
import type { Listening } from './listening.ts';

/** Progress is told in steps of a hundredth. */
const PROGRESS_STEP = 0.01;

/** Has recordings turned into words, and keeps what became of it with the attempt. */
export interface Transcriptions {
  /** Marks the attempt as being transcribed and hands it to speech. One that is under way goes on. */
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
  readonly abort: AbortController;
  fraction: number;
  done: Promise<void>;
}

export function createTranscriptions(options: {
  readonly store: AttemptStore;
  readonly listening: Pick<Listening, 'take'>;
  readonly speech: SpeechService;
  readonly emit: Emit;
  readonly log: Log;
}): Transcriptions {
  const { store, listening, speech, emit, log } = options;
  const jobs = new Map<string, Job>();
  let closing = false;

  const transcribe = async (attemptId: string, job: Job): Promise<Transcription> => {
    const attempt = await store.read(attemptId);
    const wavFiles = soundFiles(store.folder(attemptId), attempt);
    const options = {
      onProgress: (fraction: number) => {
        const now = Math.min(Math.max(fraction, 0), 1);
        if (now < job.fraction + PROGRESS_STEP && now < 1) return;
        job.fraction = now;
        emit('transcription.progress', { attemptId, fraction: now });
      },
      signal: job.abort.signal,
    };
    const stream = listening.take(attemptId, wavFiles);
    const transcript = await (stream?.finish(options) ??
      speech.transcribe({ source: { wavFiles }, ...options }));
    // Keys are noted while the answer goes on; the last ones may have come after the attempt was read.
    const { keyPresses } = await store.read(attemptId);
    return { state: 'done', transcript: withoutKeyNoise(transcript, keyPresses.map(samplesToMs)) };
  };

  const outcome = async (attemptId: string, job: Job): Promise<Transcription> => {
    try {
      return await transcribe(attemptId, job);
    } catch (error) {
      if (error instanceof CoachError && error.code === 'cancelled') return { state: 'cancelled' };
      log.error('a transcription failed', { attemptId, error: describeFault(error) });
      const { code, message } = toWireError(error);
      return { state: 'failed', code, message };
    }
  };

  const run = async (attemptId: string, job: Job): Promise<void> => {
    const transcription = await outcome(attemptId, job);
    // What was cut short by closing stays marked as running, which the next start takes up.
    if (closing && transcription.state !== 'done') return;
    const keep = (attempt: Attempt): Attempt => {
      // In the same breath, so that nobody finds it running without a job.
      jobs.delete(attemptId);
      return { ...attempt, transcription };
    };
    await store.update(attemptId, keep, { keepUnsaved: true }).catch((error) => {
      jobs.delete(attemptId);
      log.error('a transcription could not be kept', { error: describeFault(error) });
    });
  };

  const begin = (attemptId: string, isWanted: (attempt: Attempt) => boolean): Promise<Attempt> => {
    const change = (attempt: Attempt): Attempt => {
      if (closing || jobs.has(attemptId) || !isWanted(attempt)) return attempt;
      const job: Job = { abort: new AbortController(), fraction: 0, done: Promise.resolve() };
      jobs.set(attemptId, job);
      job.done = run(attemptId, job);
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
      const ending = [...jobs.values()];
      for (const job of ending) job.abort.abort();
      await Promise.all(ending.map((job) => job.done));
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
