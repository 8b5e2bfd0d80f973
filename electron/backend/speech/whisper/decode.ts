import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { SAMPLE_RATE, samplesToMs } from '#shared/audio/pcm.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { readWhisperOutput } from './read-output.ts';
import { type ProgramEnd, ProgramStopped, runProgram } from './run-program.ts';

/** whisper.cpp's program and the weights that it reads. */
export interface WhisperFiles {
  readonly program: string;
  readonly model: string;
}

/** whisper.cpp answers nothing to less than a second of sound. */
const LEAST_SAMPLES = 1.5 * SAMPLE_RATE;
/** Milliseconds to load a model from a slow disk, and for each millisecond of sound on a slow machine. */
const START_TIMEOUT = 60_000;
const TIMEOUT_PER_MS = 20;

/**
 * The words in a piece of 16 kHz sound, times from its start. The program runs by itself on files in a
 * temporary folder that is gone afterwards. Rejects with a `CoachError`: `cancelled`, `whisper-timeout`,
 * `whisper-crashed`, `whisper-garbage`, `model-missing`.
 */
export async function decodeWithWhisper(
  files: WhisperFiles,
  samples: Float32Array,
  { signal, timeoutMs }: { signal?: AbortSignal | undefined; timeoutMs?: number | undefined } = {},
): Promise<Word[]> {
  const durationMs = Math.round(samplesToMs(samples.length));
  const folder = await mkdtemp(path.join(tmpdir(), 'dry-run-whisper-'));
  try {
    const sound = path.join(folder, 'sound.wav');
    const out = path.join(folder, 'words');
    await writeFile(sound, wavOf(samples), { mode: 0o600 });
    const threads = String(Math.min(4, availableParallelism()));
    const wanted = ['-ojf', '-ml', '1', '-sow', '-l', 'en', '-t', threads];
    const end = await runProgram({
      program: files.program,
      args: ['-m', files.model, '-f', sound, '-of', out, ...wanted],
      cwd: path.dirname(files.program),
      timeoutMs: timeoutMs ?? START_TIMEOUT + TIMEOUT_PER_MS * durationMs,
      signal,
    });
    if (end.code !== 0) {
      // It may have been deleted between two pieces of an answer.
      await access(files.model).catch((cause) => Promise.reject(modelGone(cause)));
      throw crashed(end);
    }
    // It ends well even where it could not read the sound, and then writes nothing.
    return readWhisperOutput(await readFile(`${out}.json`, 'utf8').catch(() => ''), durationMs);
  } catch (error) {
    throw error instanceof ProgramStopped ? stopped(error) : error;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A WAV file of 16-bit samples, with silence behind what is too short. */
function wavOf(samples: Float32Array): Buffer {
  const bytes = Math.max(LEAST_SAMPLES, samples.length) * 2;
  const wav = Buffer.alloc(44 + bytes);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(36 + bytes, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(SAMPLE_RATE, 24);
  wav.writeUInt32LE(SAMPLE_RATE * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(bytes, 40);
  samples.forEach((sample, i) => {
    wav.writeInt16LE(Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768))), 44 + i * 2);
  });
  return wav;
}

function stopped({ reason }: ProgramStopped): CoachError {
  if (reason === 'cancelled') return new CoachError('cancelled', 'The transcription was cancelled.');
  if (reason === 'timeout') {
    return new CoachError(
      'whisper-timeout',
      'Whisper took too long and was stopped. Your recording is safe; choose a smaller model or the built-in engine.',
      { retryable: true },
    );
  }
  return new CoachError(
    'whisper-missing',
    'The Whisper engine is not where it was built. Choose the model again in the settings.',
    { retryable: true },
  );
}

const modelGone = (cause: unknown): CoachError =>
  new CoachError(
    'model-missing',
    'The Whisper model is not there any more. Your recording is safe; choose another engine, then transcribe again.',
    { retryable: true, cause },
  );

function crashed({ code, killedBy, errors }: ProgramEnd): CoachError {
  return new CoachError(
    'whisper-crashed',
    'Whisper stopped in the middle. Your recording is safe; try again, or choose another model.',
    { retryable: true, cause: new Error(`ended with ${code ?? killedBy}: ${errors.slice(-500)}`) },
  );
}
