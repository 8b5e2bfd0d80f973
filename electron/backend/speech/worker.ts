import { CoachError, toWireError } from '#shared/contract/errors.ts';
import { connectToParent } from '../worker/port.ts';
import { openSpeechEngine, type SpeechEngine } from './engine.ts';
import type { FromSpeech, ToSpeech } from './protocol.ts';
import { openSound } from './sound.ts';

/** The speech process: keeps the models open and works on one job after the other. */
const port = connectToParent();
const jobs = new Map<number, AbortController>();
let engine: Promise<SpeechEngine> | undefined;
let last: Promise<void> = Promise.resolve();

const answer = (message: FromSpeech): void => port.post(message);

async function transcribe(message: Extract<ToSpeech, { type: 'transcribe' }>): Promise<void> {
  const { job } = message;
  const control = jobs.get(job);
  try {
    engine ??= openSpeechEngine(message.rootDir);
    const opened = await engine.catch((error: unknown) => {
      engine = undefined; // the next job may find the models repaired
      throw error;
    });
    const sound = await openSound(message.source);
    try {
      const transcript = await opened.transcribe(sound, {
        onProgress: (fraction) => answer({ type: 'progress', job, fraction }),
        ...(control && { signal: control.signal }),
      });
      answer({ type: 'done', job, transcript });
    } finally {
      await sound.close();
    }
  } catch (error) {
    answer({ type: 'failed', job, error: toWireError(cause(error, control?.signal)) });
  } finally {
    jobs.delete(job);
  }
}

function cause(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return new CoachError('cancelled', 'The transcription was cancelled.');
  if (error instanceof CoachError) return error;
  console.error(error);
  return new CoachError(
    'speech-failed',
    'The speech engine failed on this recording. Try again; the sound is safe.',
    {
      retryable: true,
      cause: error,
    },
  );
}

port.onMessage((data) => {
  const message = data as ToSpeech;
  if (message.type === 'cancel') {
    jobs.get(message.job)?.abort();
    return;
  }
  jobs.set(message.job, new AbortController());
  last = last.then(() => transcribe(message));
});
port.onClose(() => process.exit(0));
