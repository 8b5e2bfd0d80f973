import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CallInput } from '#shared/contract/contract.ts';
import { CoachError, toWireError } from '#shared/contract/errors.ts';
import type { ModelInfo } from '#shared/contract/models.ts';
import type { AudioFrame } from '#shared/contract/transport.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { type Comparison, compareReading } from '#shared/voice-check/compare.ts';
import { passageOf } from '#shared/voice-check/passages.ts';
import { measureSound } from '#shared/voice-check/sound-figures.ts';
import type { EngineReading, VoiceCheckOutcome, VoiceCheckResult } from '#shared/voice-check/voice-check.ts';
import { describeFault } from '../app/describe-fault.ts';
import { LATE_MS, openRecorder, type Recorder } from '../recording/recorder.ts';
import { WAV_HEADER_BYTES } from '../recording/wav-file.ts';
import { writeError } from '../recording/write-errors.ts';
import type { BackendDeps, Emit } from '../services.ts';
import { keepResult, readLastResult } from './last-result.ts';
import { listeningEngines } from './listening-engines.ts';

/** Frames that a check takes: three minutes, four times what the paragraph needs. */
const MOST_FRAMES = 3 * 60 * 10;
/** Milliseconds without a frame after which the window is taken to be gone, and the sound deleted. */
const ABANDONED_MS = 30_000;

/** Reads a paragraph back to who reads it aloud. Its sound takes the way of an answer's, and is deleted after. */
export interface VoiceCheck {
  /** Opens a recording and gives its id. Rejects as a recorder does, and with `already-recording`. */
  start(): Promise<string>;
  append(frame: AudioFrame): void;
  /** Rejects with `cancelled`, `voice-check-over`, or as transcribing does; the sound is gone in any case. */
  finish(check: CallInput<'voiceCheck.finish'>): Promise<VoiceCheckOutcome>;
  cancel(recordingId: string): Promise<void>;
  last(): Promise<VoiceCheckResult | null>;
  close(): Promise<void>;
}

interface Current {
  readonly id: string;
  readonly file: string;
  readonly recorder: Recorder;
  readonly abort: AbortController;
}

type Deps = Pick<BackendDeps, 'dataDir' | 'speech' | 'models' | 'log'> & {
  readonly emit: Emit;
  /** Whether an answer is being recorded: there is one microphone. */
  readonly isRecording: () => boolean;
};

export function createVoiceCheck({ dataDir, speech, models, log, emit, isRecording }: Deps): VoiceCheck {
  const folder = path.join(dataDir, 'voice-check');
  // What a crash left behind goes: no sound of a check is kept.
  const tidied = rm(folder, { recursive: true, force: true }).catch(() => {});
  let current: Current | undefined;

  const end = async (check: Current): Promise<void> => {
    if (current === check) current = undefined;
    check.abort.abort();
    await check.recorder.stop(0, 0);
    await rm(check.file, { force: true });
  };

  const start = async (): Promise<string> => {
    if (isRecording()) {
      throw new CoachError('already-recording', 'An answer is being recorded. Stop that one first.', {
        retryable: true,
      });
    }
    if (current) await end(current);
    await tidied;
    const id = randomUUID();
    const file = path.join(folder, `${id}.wav`);
    const abort = new AbortController();
    const recorder = await mkdir(folder, { recursive: true, mode: 0o700 })
      .then(() =>
        openRecorder({
          path: file,
          onProgress() {
            if (current?.id === id && current.recorder.idleMs() > ABANDONED_MS) void end(current);
          },
          onFailed: (error) => emit('recording.failed', { recordingId: id, error: toWireError(error) }),
        }),
      )
      .catch((error) => Promise.reject(writeError(error)));
    current = { id, file, recorder, abort };
    warmUp(abort.signal);
    return id;
  };

  /** Opens the engine while the paragraph is read, so that the time it takes is that of listening. */
  const warmUp = (signal: AbortSignal): void => {
    speech.transcribe({ source: { samples: new Float32Array(16_000) }, signal }).catch(() => {
      // What is wrong will be said when it is asked to listen.
    });
  };

  const listen = async (check: Current, passageId: string) => {
    const { models: known, ...rest } = await models.list();
    const engines = listeningEngines({ models: known, ...rest });
    const passage = passageOf(passageId);
    const readings: EngineReading[] = [];
    const stretches: Comparison['stretches'][] = [];
    let heard: Transcript | undefined;
    for (const [i, model] of engines.entries()) {
      const onProgress = (part: number): void =>
        emit('voiceCheck.progress', {
          recordingId: check.id,
          name: model.name,
          fraction: Math.min(1, (i + part) / engines.length),
        });
      onProgress(0);
      const began = performance.now();
      const transcript = await transcribe(check, model, onProgress, i === 0);
      if (!transcript) continue;
      heard ??= transcript;
      const words = transcript.words.map(({ text }) => text);
      const { stretches: compared, ...counts } = compareReading(passage.text, words, passage.spellings);
      const tookMs = Math.round(performance.now() - began);
      readings.push({ engine: model.id, name: model.name, ...counts, tookMs });
      stretches.push(compared);
    }
    return { readings, stretches, voice: heard?.voice ?? [], passage };
  };

  /** What an engine hears; null where one that is only there to compare with cannot. */
  const transcribe = async (
    { file, abort: { signal } }: Current,
    { id: engine }: ModelInfo,
    onProgress: (fraction: number) => void,
    needed: boolean,
  ): Promise<Transcript | null> => {
    try {
      return await speech.transcribe({ source: { wavFiles: [file] }, engine, onProgress, signal });
    } catch (error) {
      if (needed || signal.aborted) throw error;
      log.warn('an engine could not take part in a voice check', { engine, fault: describeFault(error) });
      return null;
    }
  };

  return {
    start,
    append(frame) {
      if (frame.recordingId === current?.id && frame.seq < MOST_FRAMES) current.recorder.append(frame);
    },
    async finish({ recordingId, frames, passage: passageId, device }) {
      const check = current;
      if (check?.id !== recordingId) throw over();
      try {
        await check.recorder.stop(Math.min(frames, MOST_FRAMES), LATE_MS);
        check.abort.signal.throwIfAborted();
        const { readings, stretches, voice, passage } = await listen(check, passageId);
        const sound = measureSound(await samplesOf(check.file), voice);
        const at = new Date().toISOString();
        const result: VoiceCheckResult = { version: 1, at, passage: passage.id, device, sound, readings };
        await keepResult(dataDir, result).catch((error) =>
          log.warn('a voice check could not be kept', { fault: describeFault(error) }),
        );
        return { result, stretches };
      } catch (error) {
        throw check.abort.signal.aborted ? cancelled() : error;
      } finally {
        await end(check);
      }
    },
    async cancel(recordingId) {
      if (current?.id === recordingId) await end(current);
    },
    last: () => readLastResult(dataDir),
    async close() {
      if (current) await end(current);
    },
  };
}

async function samplesOf(file: string): Promise<Int16Array> {
  const bytes = (await readFile(file)).subarray(WAV_HEADER_BYTES);
  return new Int16Array(Uint8Array.from(bytes.subarray(0, bytes.length & ~1)).buffer);
}

const cancelled = (): CoachError => new CoachError('cancelled', 'The voice check was stopped.');
const over = (): CoachError =>
  new CoachError('voice-check-over', 'This voice check has ended. Start it again to read the paragraph.', {
    retryable: true,
  });
