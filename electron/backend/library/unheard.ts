import path from 'node:path';
import type { Attempt, Transcription } from '#shared/practice/attempt.ts';
import type { SoundSpan, Transcript } from '#shared/transcript/transcript.ts';
import { samplesOf } from './attempt-changes.ts';

/** How far the attempt's timeline was written down already, in samples. */
export function coveredSamples(attempt: Attempt): number {
  const { transcription } = attempt;
  if (transcription.state !== 'done') return 0;
  return transcription.samples ?? samplesOf(attempt);
}

/** The attempt with its mark on how far it was written down, before sound is added to it. */
export function withCoveredSamples(attempt: Attempt): Attempt {
  const { transcription } = attempt;
  if (transcription.state !== 'done' || transcription.samples !== undefined) return attempt;
  return { ...attempt, transcription: { ...transcription, samples: samplesOf(attempt) } };
}

/** The files, with sound, that were not written down yet, in order. All of them where nothing was. */
export function unheardFiles(folder: string, attempt: Attempt): string[] {
  const covered = coveredSamples(attempt);
  let at = 0;
  return attempt.recordings.flatMap(({ samples, file }) => {
    at += samples;
    return samples > 0 && at > covered ? [path.join(folder, file)] : [];
  });
}

/** A transcript with more words behind it: those of `more`, whose times begin at `offsetMs`. */
export function appended(transcript: Transcript, more: Transcript, offsetMs: number): Transcript {
  const shift = ({ startMs, endMs }: SoundSpan) => ({ startMs: startMs + offsetMs, endMs: endMs + offsetMs });
  const later = (ms: number | null) => (ms === null ? null : ms + offsetMs);
  return {
    ...transcript,
    durationMs: offsetMs + (more.durationMs ?? 0),
    words: [
      ...transcript.words,
      ...more.words.map((word) => ({ ...word, startMs: later(word.startMs), endMs: later(word.endMs) })),
    ],
    voice: [...transcript.voice, ...more.voice.map(shift)],
    suspected: [...transcript.suspected, ...more.suspected.map(shift)],
  };
}

/** Whether a transcription is to be begun, or taken up where it was left. */
export function isUnheard(attempt: Attempt): boolean {
  const { transcription } = attempt;
  if (attempt.phase !== 'done' || attempt.deletedAt !== null || samplesOf(attempt) === 0) return false;
  if (transcription.state === 'none' || transcription.state === 'running') return true;
  return (
    transcription.state === 'done' &&
    transcription.problem === undefined &&
    coveredSamples(attempt) < samplesOf(attempt)
  );
}

export type Done = Extract<Transcription, { state: 'done' }>;
