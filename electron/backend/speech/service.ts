import { CoachError, fromWireError } from '#shared/contract/errors.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import type { Log, SpeechService } from '../services.ts';
import type { SpawnWorker, WorkerHandle } from '../worker/host.ts';
import { MOONSHINE_ENGINE } from './engine-id.ts';
import type { FromSpeech, ToSpeech } from './protocol.ts';
import { createStreams } from './streams.ts';

/** A job whose process died is given to a new one this often. */
const RETRIES = 2;
/** Milliseconds before the first respawn; each further death in a row doubles it, up to the longest. */
const FIRST_BACKOFF = 200;
const LONGEST_BACKOFF = 5_000;
/** Milliseconds in which a cancelled job must let go before its process is ended. */
const CANCEL_GRACE = 3_000;

type Job = Parameters<SpeechService['transcribe']>[0];

interface Running {
  job: Job;
  id: number;
  deaths: number;
  resolve(transcript: Transcript): void;
  reject(error: CoachError): void;
}

/**
 * Speech in a process of its own: a crash or a full memory there never takes the app along. Jobs wait in a
 * queue, one runs at a time; the process is started by the first and started again when it dies.
 */
export function createSpeechService(deps: {
  spawnWorker: SpawnWorker;
  rootDir: string;
  log: Log;
}): SpeechService {
  const queue: Running[] = [];
  let current: Running | undefined;
  let worker: WorkerHandle | undefined;
  let deathsInARow = 0;
  let nextId = 1;
  let closed = false;
  let backoff: NodeJS.Timeout | undefined;
  let grace: NodeJS.Timeout | undefined;

  const tell = (message: ToSpeech): void => worker?.post(message);

  const start = (): WorkerHandle => {
    const started = deps.spawnWorker('speech');
    started.onMessage((message) => {
      if (started === worker) hear(message as FromSpeech);
    });
    started.onExit((code) => {
      if (started === worker) bury(code);
    });
    return started;
  };

  const next = (): void => {
    if (closed || current || backoff) return;
    current = queue.shift();
    if (current) run(current);
  };

  const run = (running: Running): void => {
    worker ??= start();
    tell({ type: 'transcribe', job: running.id, rootDir: deps.rootDir, source: running.job.source });
  };

  const finish = (running: Running, settle: (running: Running) => void): void => {
    clearTimeout(grace);
    if (current === running) current = undefined;
    settle(running);
    next();
  };

  const hear = (message: FromSpeech): void => {
    if (streams.hear(message) || message.type === 'words') return;
    const running = current;
    if (!running || message.job !== running.id) return;
    if (message.type === 'progress') {
      if (!running.job.signal?.aborted) running.job.onProgress?.(message.fraction);
      return;
    }
    deathsInARow = 0;
    finish(running, (r) => {
      if (message.type === 'done') r.resolve(message.transcript);
      else r.reject(fromWireError(message.error));
    });
  };

  const bury = (code: number | null): void => {
    worker = undefined;
    streams.lose();
    if (closed) return;
    const wait = Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** deathsInARow);
    deathsInARow++;
    deps.log.warn('speech process ended', { code, deathsInARow, wait });
    backoff = setTimeout(() => {
      backoff = undefined;
      if (current) run(current);
      else next();
    }, wait);
    const running = current;
    if (!running) return;
    running.deaths++;
    if (running.job.signal?.aborted) finish(running, (r) => r.reject(cancelled()));
    else if (running.deaths > RETRIES) finish(running, (r) => r.reject(died()));
  };

  const cancel = (running: Running): void => {
    running.reject(cancelled());
    const waiting = queue.indexOf(running);
    if (waiting >= 0) queue.splice(waiting, 1);
    if (running !== current) return;
    if (worker) {
      tell({ type: 'cancel', job: running.id });
      grace = setTimeout(() => worker?.kill(), CANCEL_GRACE);
    } else finish(running, () => {}); // it died just now and is not back yet
  };

  const transcribe: SpeechService['transcribe'] = (job) =>
    new Promise<Transcript>((resolve, reject) => {
      if (closed) return reject(shut());
      if (job.signal?.aborted) return reject(cancelled());
      const running: Running = { job, id: nextId++, deaths: 0, resolve, reject };
      job.signal?.addEventListener('abort', () => cancel(running), { once: true });
      queue.push(running);
      next();
    });

  const streams = createStreams({
    rootDir: deps.rootDir,
    nextId: () => nextId++,
    canListen: () => worker !== undefined || !(closed || backoff),
    tell(message) {
      if (message.type === 'listen') worker ??= start();
      tell(message);
    },
    transcribe,
  });

  return {
    engine: MOONSHINE_ENGINE,
    transcribe,
    openStream: streams.open,
    async close() {
      if (closed) return;
      closed = true;
      clearTimeout(backoff);
      clearTimeout(grace);
      for (const waiting of [current, ...queue.splice(0)]) waiting?.reject(shut());
      current = undefined;
      streams.lose();
      const ending = worker;
      if (!ending) return;
      await new Promise<void>((resolve) => {
        ending.onExit(() => resolve());
        ending.kill();
      });
    },
  };
}

const cancelled = (): CoachError => new CoachError('cancelled', 'The transcription was cancelled.');
const shut = (): CoachError =>
  new CoachError('cancelled', 'Dry Run is closing; transcribe again at the next start.');
const died = (): CoachError =>
  new CoachError(
    'speech-failed',
    'The speech engine stopped several times. Your recording is safe; try again.',
    {
      retryable: true,
    },
  );
