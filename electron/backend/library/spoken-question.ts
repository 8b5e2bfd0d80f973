import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SAMPLE_RATE } from '#shared/audio/pcm.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { withCorrectedWords } from '#shared/report/apply-corrections.ts';
import { readableText } from '#shared/transcript/transcript.ts';
import { findMishearings } from '#shared/vocabulary/mishearings.ts';
import { wordsOfQuestion } from '#shared/vocabulary/question-words.ts';
import type { SpeechService } from '../services.ts';
import { MOONSHINE_ENGINE } from '../speech/engine-id.ts';
import { openSound, type Sound } from '../speech/sound.ts';

/** A question of more than so many samples (30 s) is none; the rest of it is left out. */
const LONGEST = 30 * SAMPLE_RATE;
/** So many samples (0.3 s) around the stretch belong to it: people press a key while they begin to speak. */
const AROUND = 0.3 * SAMPLE_RATE;
/** Sound is on the disk about 0.2 s after it was captured. A slow disk gets so many milliseconds. */
const PATIENCE_MS = 3_000;
/** What comes after the key was let go may never come, where the recording was paused: it gets so many. */
const AFTER_MS = 600;
const LOOK_EVERY_MS = 50;

/** The files of the attempt's timeline, the one that is being written included. */
function filesOf(folder: string, { recordings }: Attempt): string[] {
  return recordings
    .filter(({ samples }, i) => samples > 0 || i === recordings.length - 1)
    .map(({ file }) => path.join(folder, file));
}

async function growTo(sound: Sound, samples: number, atMostMs: number): Promise<void> {
  const until = performance.now() + atMostMs;
  while ((await sound.refresh()) < samples && performance.now() < until) await wait(LOOK_EVERY_MS);
}

/** The samples from `from` to `to`, as far as they come; those before `needed` are waited for longer. */
async function readStretch(
  wavFiles: readonly string[],
  from: number,
  needed: number,
  to: number,
): Promise<Float32Array> {
  const sound = await openSound({ wavFiles });
  try {
    await growTo(sound, Math.min(needed, to), PATIENCE_MS);
    await growTo(sound, to, AFTER_MS);
    return await sound.read(from, to);
  } finally {
    await sound.close();
  }
}

/**
 * The words of a stretch of an attempt's sound, which may still be recorded, as the built-in engine hears them:
 * nobody waits for a slower one in the middle of an answer. Rejects with `question-not-heard` where there are none.
 */
export async function hearQuestion(
  speech: SpeechService,
  folder: string,
  attempt: Attempt,
  stretch: { readonly fromSample: number; readonly toSample: number },
): Promise<string> {
  const from = Math.max(0, stretch.fromSample - AROUND);
  const to = Math.min(stretch.toSample + AROUND, from + LONGEST);
  const files = filesOf(folder, attempt);
  if (files.length === 0) throw notHeard();
  const samples = await readStretch(files, from, stretch.toSample, to);
  if (samples.length === 0) throw notHeard();
  const heard = await speech.transcribe({ source: { samples }, engine: MOONSHINE_ENGINE });
  const misheard = findMishearings(heard.words, wordsOfQuestion(attempt.question));
  const text = readableText(withCorrectedWords(heard, [], misheard).words).trim();
  if (/\p{L}{2}/u.test(text)) return text.slice(0, 400);
  throw notHeard();
}

function notHeard(): CoachError {
  return new CoachError(
    'question-not-heard',
    'No words were heard in your question. Ask it again, or type it.',
    { retryable: true },
  );
}
