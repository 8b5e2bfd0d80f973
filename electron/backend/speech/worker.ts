import { CoachError, toWireError } from '#shared/contract/errors.ts';
import { connectToParent } from '../worker/port.ts';
import { openSpeechEngine, type SpeechEngine } from './engine.ts';
import type { Listening } from './listen.ts';
import type { FromSpeech, SpeechSource, ToSpeech } from './protocol.ts';
import { openSound, type Sound } from './sound.ts';

/** The speech process: keeps the models open and does one thing after the other. */
const port = connectToParent();
const controls = new Map<number, AbortController>();
const listenings = new Map<number, { sound: Sound; listening: Listening; due: boolean }>();
let engine: Promise<SpeechEngine> | undefined;
let last: Promise<void> = Promise.resolve();

const answer = (message: FromSpeech): void => port.post(message);

async function openedEngine(rootDir: string): Promise<SpeechEngine> {
  engine ??= openSpeechEngine(rootDir);
  return engine.catch((error: unknown) => {
    engine = undefined; // the next job may find the models repaired
    throw error;
  });
}

async function transcribe(job: number, rootDir: string, source: SpeechSource): Promise<void> {
  const opened = await openedEngine(rootDir);
  const sound = await openSound(source);
  try {
    const transcript = await opened.transcribe(sound, {
      onProgress: (fraction) => answer({ type: 'progress', job, fraction }),
      ...signalOf(job),
    });
    answer({ type: 'done', job, transcript });
  } finally {
    await sound.close();
  }
}

async function listen(job: number, rootDir: string, wavFiles: readonly string[]): Promise<void> {
  const opened = await openedEngine(rootDir);
  const sound = await openSound({ wavFiles });
  listenings.set(job, { sound, listening: opened.listen(sound, signalOf(job)), due: false });
}

async function advance(job: number): Promise<void> {
  const current = listenings.get(job);
  if (!current) return;
  current.due = false;
  const words = await current.listening.advance(await current.sound.refresh());
  answer({ type: 'words', job, words });
}

async function finish(job: number): Promise<void> {
  const current = listenings.get(job);
  if (!current) return;
  const transcript = await current.listening.finish(await current.sound.refresh());
  await letGo(job);
  answer({ type: 'done', job, transcript });
}

async function letGo(job: number): Promise<void> {
  const current = listenings.get(job);
  listenings.delete(job);
  await current?.sound.close();
}

const signalOf = (job: number): { signal?: AbortSignal } => {
  const control = controls.get(job);
  return control ? { signal: control.signal } : {};
};

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

/** Puts work for a job behind what is already to be done. A job whose work fails has ended. */
function queue(job: number, work: () => Promise<void>, final: boolean): void {
  last = last.then(async () => {
    const control = controls.get(job);
    if (!control) return;
    try {
      control.signal.throwIfAborted();
      await work();
      if (final) controls.delete(job);
    } catch (error) {
      await letGo(job);
      controls.delete(job);
      answer({ type: 'failed', job, error: toWireError(cause(error, control.signal)) });
    }
  });
}

port.onMessage((data) => {
  const message = data as ToSpeech;
  const { job } = message;
  if (message.type === 'cancel') {
    controls.get(job)?.abort();
    // A listening has nothing under way between two messages: let it notice now.
    if (listenings.has(job)) queue(job, async () => {}, false);
  } else if (message.type === 'transcribe') {
    controls.set(job, new AbortController());
    queue(job, () => transcribe(job, message.rootDir, message.source), true);
  } else if (message.type === 'listen') {
    controls.set(job, new AbortController());
    queue(job, () => listen(job, message.rootDir, message.wavFiles), false);
  } else if (message.type === 'advance') {
    // Told faster than it can listen, it looks once at all that is there.
    const current = listenings.get(job);
    if (!current?.due) queue(job, () => advance(job), false);
    if (current) current.due = true;
  } else queue(job, () => finish(job), true);
});
port.onClose(() => process.exit(0));
