import { CoachError, toWireError } from '#shared/contract/errors.ts';
import { transcriptText } from '#shared/transcript/transcript.ts';
import { connectToParent } from '../worker/port.ts';
import { openSpeechEngine, type SpeechEngine } from './engine.ts';
import { createLine, type Line } from './line.ts';
import { CHUNK, type Listening } from './listen.ts';
import type { FromSpeech, SpeechSource, ToSpeech } from './protocol.ts';
import { openSound, type Sound } from './sound.ts';

/** Samples (0.2 s) at the end of a growing file that may not be complete yet: frames are written side by side. */
const STILL_COMING = 3_200;
/** Samples (32 s) that are listened to in one go, so that an end that is asked for meanwhile can tell how far it is. */
const MOST_AT_ONCE = 4 * CHUNK;
/** Samples (1.5 s) of new sound that come while it decodes without it being behind. */
const UP_TO_DATE = 24_000;
/**
 * After a look ahead or a draft there is no other for so many times as long as it took: what may be for nothing
 * never takes most of the time.
 */
const REST_AFTER_LOOK = 1;
const REST_AFTER_DRAFT = 2;

interface Current {
  readonly sound: Sound;
  readonly listening: Listening;
  /** Whether it is going to look at the sound anyhow. */
  due: boolean;
  /** Ends the draft under way. */
  hurry: AbortController;
  nextLookAt: number;
  nextDraftAt: number;
}

/** The speech process: keeps the models open and listens. */
const port = connectToParent();
const controls = new Map<number, AbortController>();
const listenings = new Map<number, Current>();
/** What goes along with a recording comes first; whole sounds give way to it. */
const alongside = createLine();
const wholes = createLine();
let engine: Promise<SpeechEngine> | undefined;

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
      giveWay: alongside.idle,
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
  const listening = opened.listen(sound, signalOf(job));
  const hurry = new AbortController();
  listenings.set(job, { sound, listening, due: false, hurry, nextLookAt: 0, nextDraftAt: 0 });
}

async function advance(job: number, drafting: boolean): Promise<void> {
  const current = listenings.get(job);
  if (!current) return;
  const { sound, listening } = current;
  current.due = false;
  const there = (await sound.refresh()) - STILL_COMING;
  const known = Math.min(there, listening.heard + MOST_AT_ONCE);
  const settled = await listening.advance(known);
  const newSound = (await sound.refresh()) - STILL_COMING - known;
  const isBehind = newSound > UP_TO_DATE || alongside.waiting() > 0;
  const open = isBehind ? null : await openWords(current, drafting, signalOf(job).signal);
  answer({ type: 'words', job, settled, open });
  if (known < there) lookAgain(job, drafting);
}

/** What is not settled yet; null where there was no time to listen to it. What an end here would need is done first. */
async function openWords(
  current: Current,
  drafting: boolean,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  const { listening } = current;
  const begun = performance.now();
  if (begun >= current.nextLookAt) {
    const ahead = await listening.lookAhead();
    current.nextLookAt = performance.now() + (performance.now() - begun) * REST_AFTER_LOOK;
    if (ahead) return transcriptText(ahead);
  }
  await listening.hearStretch();
  if (!drafting || begun < current.nextDraftAt) return null;
  const { signal: hurry } = current.hurry;
  try {
    return await listening.draft(signal ? AbortSignal.any([hurry, signal]) : hurry);
  } catch (error) {
    if (hurry.aborted && !signal?.aborted) return null;
    throw error;
  } finally {
    const now = performance.now();
    current.nextDraftAt = now + (now - begun) * REST_AFTER_DRAFT;
  }
}

/** Told faster than it can listen, it looks once at all that is there. */
function lookAgain(job: number, drafting: boolean): void {
  const current = listenings.get(job);
  if (!current?.due) queue(alongside, job, () => advance(job, drafting), false);
  if (current) current.due = true;
}

async function finish(job: number): Promise<void> {
  const current = listenings.get(job);
  if (!current) return;
  const { sound, listening } = current;
  const total = await sound.refresh();
  const from = listening.heard;
  for (let at = from + CHUNK; at < total; at += CHUNK) {
    await listening.advance(at);
    answer({ type: 'progress', job, fraction: (at - from) / (total - from) });
  }
  const transcript = await listening.finish(total);
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

/** Puts work for a job behind what is already to be done in its line. A job whose work fails has ended. */
function queue(line: Line, job: number, work: () => Promise<void>, final: boolean): void {
  line.add(async () => {
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
    if (listenings.has(job)) queue(alongside, job, async () => {}, false);
  } else if (message.type === 'transcribe') {
    controls.set(job, new AbortController());
    queue(wholes, job, () => transcribe(job, message.rootDir, message.source), true);
  } else if (message.type === 'listen') {
    controls.set(job, new AbortController());
    queue(alongside, job, () => listen(job, message.rootDir, message.wavFiles), false);
  } else if (message.type === 'advance') lookAgain(job, message.drafting);
  else {
    listenings.get(job)?.hurry.abort();
    queue(alongside, job, () => finish(job), true);
  }
});
port.onClose(() => process.exit(0));
