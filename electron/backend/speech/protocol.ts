import type { WireError } from '#shared/contract/errors.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import type { LiveWords } from '../services.ts';

/** The sound of a job: samples in -1..1, or WAV files that follow each other on one timeline. */
export type SpeechSource = { samples: Float32Array } | { wavFiles: readonly string[] };

/**
 * What the speech process is told. It does one thing after the other, in the order in which it is told; only
 * what goes along with a recording does not wait for the transcription of another sound.
 */
export type ToSpeech =
  | { type: 'transcribe'; job: number; rootDir: string; source: SpeechSource }
  /** Transcribe along with a recording: look again at its last file at each `advance`, end with `finish`. */
  | { type: 'listen'; job: number; rootDir: string; wavFiles: readonly string[] }
  | { type: 'advance'; job: number; drafting: boolean }
  | { type: 'finish'; job: number }
  | { type: 'cancel'; job: number };

/** What the speech process answers. Every job ends in `done` or `failed`. */
export type FromSpeech =
  | { type: 'progress'; job: number; fraction: number }
  | ({ type: 'words'; job: number } & LiveWords)
  | { type: 'done'; job: number; transcript: Transcript }
  | { type: 'failed'; job: number; error: WireError };
