import type { WireError } from '#shared/contract/errors.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';

/** The sound of a job: samples in -1..1, or WAV files that follow each other on one timeline. */
export type SpeechSource = { samples: Float32Array } | { wavFiles: readonly string[] };

/** What the speech process is told. It works on one job at a time. */
export type ToSpeech =
  | { type: 'transcribe'; job: number; rootDir: string; source: SpeechSource }
  | { type: 'cancel'; job: number };

/** What the speech process answers. Every job ends in `done` or `failed`. */
export type FromSpeech =
  | { type: 'progress'; job: number; fraction: number }
  | { type: 'done'; job: number; transcript: Transcript }
  | { type: 'failed'; job: number; error: WireError };
