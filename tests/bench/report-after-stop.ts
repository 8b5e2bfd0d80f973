import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { silentLog } from '#electron/backend/app/log.ts';
import { createBackend } from '#electron/backend/create-backend.ts';
import { createInProcessTransport } from '#electron/backend/in-process-transport.ts';
import { createModels } from '#electron/backend/models/models.ts';
import type { LiveWords, SpeechService } from '#electron/backend/services.ts';
import { openSettings } from '#electron/backend/settings/settings-store.ts';
import { createSpeechService } from '#electron/backend/speech/service.ts';
import { forkWorker } from '#electron/backend/worker/fork.ts';
import { FRAME_SAMPLES, msToSamples, samplesToMs } from '#shared/audio/pcm.ts';
import { longAnswer } from './long-answer.ts';

/**
 * How soon after stop the report of an answer of so many seconds (ten minutes) is there:
 *
 *   node tests/bench/report-after-stop.ts [SECONDS]
 *
 * The sound comes in frames as from a microphone. Most of it comes faster than it was spoken, a second at a time
 * and never before the speech process has had its turn with the one before; the last half minute comes as it
 * was spoken, captions and all.
 */
const SECONDS = Number(process.argv[2] ?? 600);
const IN_REAL_TIME_MS = 30_000;
/** The frames of the fast part that are sent at once. */
const AT_ONCE = 10;
/** How long the fast part waits for the speech process, which says nothing where there was nothing to look at. */
const PATIENCE_MS = 3_000;
const QUESTION = 'an-hour-on-call';

export interface AfterStop {
  /** From the call that stops to the report. */
  readonly reportMs: number;
  /** Of that, until the file is closed; and from the last word written down to the report. */
  readonly closedMs: number;
  readonly judgedMs: number;
  /** The sound behind the last word that was settled when it was stopped. */
  readonly leftMs: number;
}

/** Answers for so long, and stops in the middle of a word or after a second of silence. */
async function measureAfterStop(where: 'in a word' | 'in a pause'): Promise<AfterStop> {
  const rootDir = path.resolve(import.meta.dirname, '../..');
  const dataDir = await mkdtemp(path.join(tmpdir(), 'dry-run-bench-'));
  const settings = openSettings(dataDir, silentLog);
  const { speech, turn, settledMs } = watched(
    createSpeechService({ spawnWorker: forkWorker, rootDir, log: silentLog }),
  );
  const models = createModels({ rootDir, dataDir, settings, log: silentLog });
  const backend = await createBackend({
    rootDir,
    dataDir,
    version: '0.0.0',
    shell: 'in-process',
    spawnWorker: forkWorker,
    speech,
    models,
    settings,
    log: silentLog,
    readLog: async () => '',
  });
  try {
    const { call, on, sendAudio } = createInProcessTransport(backend);
    const { questions } = await call('bank.list', {});
    const questionId = (questions.find(({ id }) => id === QUESTION) ?? questions[0])?.id ?? '';
    const { attempt } = await call('attempts.create', { questionId, mode: 'practice', sessionId: null });
    const attemptId = attempt.id;
    const { recordingId } = await call('recording.start', { attemptId });

    const samples = await soundUntil(where);
    const frames = Math.ceil(samples.length / FRAME_SAMPLES);
    const fast = frames - Math.ceil(msToSamples(IN_REAL_TIME_MS) / FRAME_SAMPLES);
    let begun = 0;
    for (let seq = 0; seq < frames; seq++) {
      if (seq === fast) begun = performance.now();
      if (seq >= fast) await wait(Math.max(0, begun + (seq - fast) * 100 - performance.now()));
      const frame = samples.slice(seq * FRAME_SAMPLES, (seq + 1) * FRAME_SAMPLES);
      sendAudio({ recordingId, seq, samples: frame });
      if (seq < fast && seq % AT_ONCE === AT_ONCE - 1) await Promise.race([turn(), wait(PATIENCE_MS)]);
    }

    const leftMs = samplesToMs(samples.length) - settledMs();
    const written = Promise.withResolvers<number>();
    on('attempt.changed', () => {
      void call('attempts.get', { attemptId }).then(({ attempt: now, report }) => {
        const { state } = now.transcription;
        if (state === 'failed') written.reject(new Error('It could not be transcribed.'));
        if (report) written.resolve(performance.now());
      });
    });
    let wordsAt = 0;
    speech.onDone = () => {
      wordsAt = performance.now();
    };
    const stoppedAt = performance.now();
    await call('recording.stop', { recordingId, frames, finish: true });
    const closedAt = performance.now();
    const readyAt = await written.promise;
    return {
      reportMs: readyAt - stoppedAt,
      closedMs: closedAt - stoppedAt,
      judgedMs: readyAt - wordsAt,
      leftMs,
    };
  } finally {
    await backend.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Sound that ends where it was asked for. */
async function soundUntil(where: 'in a word' | 'in a pause'): Promise<Int16Array> {
  const samples = await longAnswer(SECONDS);
  if (where === 'in a pause') samples.fill(0, samples.length - msToSamples(1_000));
  return samples;
}

/** A speech service that tells when the process has had its turn, and when the words are there. */
function watched(inner: SpeechService) {
  let settled = 0;
  let waiting: (() => void)[] = [];
  const speech: SpeechService & { onDone: () => void } = {
    ...inner,
    onDone: () => {},
    openStream(options) {
      const onWords = (live: LiveWords): void => {
        settled = live.settled.at(-1)?.endMs ?? settled;
        options.onWords?.(live);
        for (const resolve of waiting) resolve();
        waiting = [];
      };
      const stream = inner.openStream!({ ...options, onWords });
      return {
        ...stream,
        async finish(how) {
          const transcript = await stream.finish(how);
          speech.onDone();
          return transcript;
        },
      };
    },
  };
  const turn = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
  return { speech, turn, settledMs: () => settled };
}

/** Measures both and prints them. */
export async function printAfterStop(say: (what: string, figure: string) => void): Promise<void> {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  for (const where of ['in a pause', 'in a word'] as const) {
    console.log(`Speaking for ${SECONDS} s, most of it fast, then stopping ${where}`);
    const { reportMs, closedMs, judgedMs, leftMs } = await measureAfterStop(where);
    say(`Report after stop ${where}, ${SECONDS} s of answer`, seconds(reportMs));
    say('  of that: closing the file', seconds(closedMs));
    say('  of that: from the last word to the report', seconds(judgedMs));
    say('  sound behind the last settled word at stop', seconds(leftMs));
  }
}

if (import.meta.main) {
  await printAfterStop((what, figure) => console.log(`${what.padEnd(58)} ${figure}`));
}
