import { samplesToMs } from '#shared/audio/pcm.ts';
import { CoachError, toWireError } from '#shared/contract/errors.ts';
import type { Attempt, Transcription } from '#shared/practice/attempt.ts';
import { withoutKeyNoise } from '#shared/transcript/key-noise.ts';
import { describeFault } from '../app/describe-fault.ts';
import type { Emit, Log, SpeechService } from '../services.ts';
import { present, samplesOf, soundFiles } from './attempt-changes.ts';
import type { AttemptStore } from './attempt-store.ts';
import type { Listening } from './listening.ts';
import { appended, coveredSamples, type Done, isUnheard, unheardFiles } from './unheard.ts';

/** Progress is told in steps of a hundredth. */
const PROGRESS_STEP = 0.01;

/** Has recordings turned into words, and keeps what became of it with the attempt. */
export interface Transcriptions {
  /**
   * Marks the attempt as being transcribed and hands it to speech: all of it, or what was said to a follow-up since.
   * One that is under way goes on.
   */
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
  /** What was written down before, where only what came behind it is: a follow-up. */
  readonly before: Done | null;
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

  const transcribe = async (attemptId: string, job: Job): Promise<Done> => {
    const attempt = await store.read(attemptId);
    const folder = store.folder(attemptId);
    const wavFiles = job.before ? unheardFiles(folder, attempt) : soundFiles(folder, attempt);
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
    const heard = await (stream?.finish(options) ?? speech.transcribe({ source: { wavFiles }, ...options }));
    const offsetMs = samplesToMs(job.before ? coveredSamples(attempt) : 0);
    const transcript = job.before ? appended(job.before.transcript, heard, offsetMs) : heard;
    // Keys are noted while the answer goes on; the last ones may have come after the attempt was read.
    const { keyPresses } = await store.read(attemptId);
    const quiet = withoutKeyNoise(transcript, keyPresses.map(samplesToMs));
    return { state: 'done', transcript: quiet, samples: samplesOf(attempt) };
  };

  const outcome = async (attemptId: string, job: Job): Promise<Transcription> => {
    try {
      return await transcribe(attemptId, job);
    } catch (error) {
      const isCancelled = error instanceof CoachError && error.code === 'cancelled';
      if (!isCancelled) log.error('a transcription failed', { attemptId, error: describeFault(error) });
      const { code, message } = toWireError(error);
      if (job.before) return { ...job.before, problem: { code, message } };
      return isCancelled ? { state: 'cancelled' } : { state: 'failed', code, message };
    }
  };

  const run = async (attemptId: string, job: Job): Promise<void> => {
    const transcription = await outcome(attemptId, job);
    // What was cut short by closing stays marked as running, which the next start takes up.
    if (closing && (transcription.state !== 'done' || transcription.problem)) return;
    const keep = (attempt: Attempt): Attempt => {
      // In the same breath, so that nobody finds it running without a job.
      jobs.delete(attemptId);
      return { ...attempt, transcription };
    };
    await store.update(attemptId, keep, { keepUnsaved: true }).catch((error) => {
      jobs.delete(attemptId);
      log.error('a transcription could not be kept', { error: describeFault(error) });
    });
    // A follow-up may have been answered meanwhile.
    await begin(attemptId, isUnheard).catch(() => {});
  };

  const begin = (attemptId: string, isWanted: (attempt: Attempt) => boolean): Promise<Attempt> => {
    const change = (attempt: Attempt): Attempt => {
      if (closing || jobs.has(attemptId) || !isWanted(attempt)) return attempt;
      const before = beforeRest(attempt);
      const job: Job = { abort: new AbortController(), before, fraction: 0, done: Promise.resolve() };
      jobs.set(attemptId, job);
      job.done = run(attemptId, job);
      // What is known stays in sight while what was said to a follow-up is written down behind it.
      return { ...attempt, transcription: before ?? { state: 'running', fraction: 0 } };
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
    resume: (attemptId) => begin(attemptId, isUnheard),
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

/** What was written down before, where sound came behind it; null where all of it is to be written down. */
function beforeRest(attempt: Attempt): Done | null {
  const { transcription } = attempt;
  if (transcription.state !== 'done' || coveredSamples(attempt) >= samplesOf(attempt)) return null;
  const { problem: _, ...before } = transcription;
  return before;
}

/** Throws what keeps an attempt from being transcribed. */
function checkFinished(attempt: Attempt): void {
  if (present(attempt).phase !== 'done') {
    throw new CoachError(
      'attempt-open',
      'This answer is not finished yet. Finish it first, then it is transcribed.',
    );
  }
  if (samplesOf(attempt) === 0) {
    throw new CoachError('attempt-empty', 'Nothing was recorded in this attempt. Start it again.');
  }
}
