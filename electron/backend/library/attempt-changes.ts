import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { CoachError } from '#shared/contract/errors.ts';
import type { Attempt, PracticeEvent } from '#shared/practice/attempt.ts';
import type { CorrectionBody } from '#shared/practice/correction.ts';

/** How long a deleted attempt can be brought back, in milliseconds. */
export const UNDO_MS = 10_000;

export function notFound(): CoachError {
  return new CoachError('attempt-not-found', 'This attempt is not in the library any more.');
}

/** All samples of an attempt's finished recordings. */
export function samplesOf(attempt: Attempt): number {
  return attempt.recordings.reduce((sum, recording) => sum + recording.samples, 0);
}

/** The files of an attempt's finished recordings that hold sound, in order. */
export function soundFiles(folder: string, attempt: Attempt): string[] {
  return attempt.recordings.filter(({ samples }) => samples > 0).map(({ file }) => path.join(folder, file));
}

/** The attempt, unless the user deleted it; then it is as good as gone. Throws `attempt-not-found`. */
export function present(attempt: Attempt): Attempt {
  if (attempt.deletedAt === null) return attempt;
  throw notFound();
}

/** The attempt after its recording ended without the user's doing. It can be continued or finished. */
export function interrupted(attempt: Attempt, now: Date): Attempt {
  if (attempt.phase === 'done') return attempt;
  // Whoever left the answer on purpose has noted it already.
  if (attempt.events.at(-1)?.type === 'interrupted') return { ...attempt, phase: 'interrupted' };
  const event = { type: 'interrupted', atSample: samplesOf(attempt), at: now.toISOString() } as const;
  return { ...attempt, phase: 'interrupted', events: [...attempt.events, event] };
}

/** When the attempt's folder goes, as milliseconds since 1970; null while it is not deleted. */
export function removalTime(attempt: Attempt): number | null {
  return attempt.deletedAt === null ? null : Date.parse(attempt.deletedAt) + UNDO_MS;
}

/** More events than this are no turns of one answer. */
const MOST_EVENTS = 5_000;
/** Key presses that are kept: an hour of fast typing. */
const MOST_KEY_PRESSES = 20_000;

/** The attempt with one more event. Throws `too-many-events`. */
export function withEvent(attempt: Attempt, event: PracticeEvent): Attempt {
  if (attempt.events.length >= MOST_EVENTS) {
    throw new CoachError(
      'too-many-events',
      'This answer has taken more turns than can be kept. The recording goes on.',
    );
  }
  return { ...attempt, events: [...attempt.events, event] };
}

/** The attempt with further key presses, as far as there is room. */
export function withKeyPresses(attempt: Attempt, atSamples: readonly number[]): Attempt {
  const all = [...new Set([...attempt.keyPresses, ...atSamples])].sort((a, b) => a - b);
  const keyPresses = all.slice(0, MOST_KEY_PRESSES);
  return keyPresses.length === attempt.keyPresses.length ? attempt : { ...attempt, keyPresses };
}

/** More corrections than this are no corrections of one answer. */
const MOST_CORRECTIONS = 1_000;

/** The attempt with one more correction. Throws `too-many-corrections`, and `not-transcribed` without words. */
export function withCorrection(attempt: Attempt, body: CorrectionBody, now: Date): Attempt {
  if (attempt.transcription.state !== 'done') {
    throw new CoachError(
      'not-transcribed',
      'There is nothing to correct yet. Wait until your words are written down.',
    );
  }
  if (attempt.corrections.length >= MOST_CORRECTIONS) {
    throw new CoachError(
      'too-many-corrections',
      'This answer has a thousand corrections. Undo some, or try the question again.',
    );
  }
  const correction = { id: randomUUID(), at: now.toISOString(), body };
  return { ...attempt, corrections: [...attempt.corrections, correction] };
}

/** The attempt without a correction; the same attempt where there is no such correction. */
export function withoutCorrection(attempt: Attempt, correctionId: string): Attempt {
  const corrections = attempt.corrections.filter(({ id }) => id !== correctionId);
  return corrections.length === attempt.corrections.length ? attempt : { ...attempt, corrections };
}
