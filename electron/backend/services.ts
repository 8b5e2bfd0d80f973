import type { AppInfo, Check } from '#shared/contract/app.ts';
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '#shared/contract/contract.ts';
import type { Settings } from '#shared/contract/settings.ts';
import type { AudioFrame } from '#shared/contract/transport.ts';
import type { Transcript, Word } from '#shared/transcript/transcript.ts';
import type { Models } from './models/models.ts';
import type { SavedFile } from './share/saved-files.ts';
import type { SpawnWorker } from './worker/host.ts';

/** A handler for each call of the contract; inputs have been checked. Domains contribute slices of this. */
export type Handlers = { [N in CallName]: (input: CallInput<N>) => Promise<CallOutput<N>> };

/** Tells every connected window. */
export type Emit = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/** A byte range of an attempt's sound. `size` counts the WAV header. */
export interface Media {
  readonly size: number;
  readonly type: 'audio/wav';
  /** The bytes from `start` to `end`, both inclusive, as a stream. */
  read(start: number, end: number): ReadableStream<Uint8Array>;
}

/**
 * The whole backend, free of Electron. `handle` checks name and input against the contract and answers or
 * throws a `CoachError`. `subscribe` hears every event. `close` finishes what is being recorded, waits for
 * writes, ends workers and lets go of the library; it can be called twice.
 */
export interface Backend {
  handle(name: string, input: unknown): Promise<unknown>;
  audio(frame: AudioFrame): void;
  subscribe(listener: (name: EventName, payload: unknown) => void): () => void;
  media(attemptId: string): Promise<Media | null>;
  /** What `/files/<name>` stands for: an answer to save, `<attempt>.<format>`; null where there is none. */
  file(name: string): Promise<SavedFile | null>;
  /** True while a recording is open: the shells keep screen and machine awake. */
  isRecording(): boolean;
  onRecordingChange(listener: (recording: boolean) => void): () => void;
  close(): Promise<void>;
}

/** What the backend needs of speech: jobs run one after the other, in a process of its own. */
export interface SpeechService {
  /**
   * Transcribes 16 kHz mono sound: samples in -1..1, or WAV files that follow each other on one timeline.
   * `onProgress` hears fractions of 0..1. Rejects with a `CoachError`: `cancelled` after the signal aborts,
   * `speech-failed` when the engine's process died more often than it is respawned, `model-missing`.
   */
  transcribe(job: {
    source: { samples: Float32Array } | { wavFiles: readonly string[] };
    /** The engine to use, in place of the one that is chosen. */
    engine?: string;
    onProgress?: (fraction: number) => void;
    signal?: AbortSignal;
  }): Promise<Transcript>;
  /**
   * Transcribes along with a recording that is being written: closed WAV files and the open one, last. At the
   * end only the last few seconds are left to do. Whatever goes wrong on the way, `finish` still gives the
   * whole transcript, or rejects as `transcribe` does.
   */
  openStream?(options: { wavFiles: readonly string[]; onWords?: (live: LiveWords) => void }): SpeechStream;
  /** The engine's id as the analysis names it: `moonshine-tiny-en`. */
  readonly engine: string;
  close(): Promise<void>;
}

/** What was heard of an answer that goes on. */
export interface LiveWords {
  /** Words that are new since the last time, and stay. */
  readonly settled: readonly Word[];
  /** What came after them, as it sounds so far; null where nobody listened to that this time. */
  readonly open: string | null;
}

export interface FinishOptions {
  /** Hears fractions of 0..1 of what was left to do. */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

/** A transcription that goes along with a recording. */
export interface SpeechStream {
  /**
   * Tells that there is more sound on disk; about once a second is often enough. `drafting` wants to know what
   * the open words sound like, too, as far as there is time for that.
   */
  advance(options?: { readonly drafting?: boolean }): void;
  /** After the file is complete: the transcript of all of it. Rejects as `transcribe` does. */
  finish(options?: FinishOptions): Promise<Transcript>;
  /** Lets go of it, unless its end was asked for. */
  cancel(): void;
}

/** Where the settings live: `electron-store` in the desktop app, `conf` on the same file elsewhere. */
export interface SettingsStore {
  get(): Settings;
  set(patch: Partial<Omit<Settings, 'version'>>): Settings;
}

/** The local log. Never hand it a word of a transcript. */
export interface Log {
  info(message: string, facts?: Record<string, unknown>): void;
  warn(message: string, facts?: Record<string, unknown>): void;
  error(message: string, facts?: Record<string, unknown>): void;
}

/** What a shell gives the backend. `rootDir` holds `question-banks/` and `resources/`. */
export interface BackendDeps {
  readonly rootDir: string;
  readonly dataDir: string;
  readonly version: string;
  readonly shell: AppInfo['shell'];
  readonly spawnWorker: SpawnWorker;
  readonly speech: SpeechService;
  readonly models: Models;
  readonly settings: SettingsStore;
  readonly log: Log;
  /** The last lines of the log, for diagnostics. */
  readonly readLog: () => Promise<string>;
  /** Opens a folder in the system's file manager, where the shell can. */
  readonly openFolder?: (folder: string) => Promise<void>;
  /** Asks the user for a model file, where the shell has a dialog; null when they chose none. */
  readonly pickModelFile?: () => Promise<string | null>;
  /** Saves the page as a PDF where the user chooses; false where they chose no place. Only the desktop app can. */
  readonly savePdf?: (title: string) => Promise<boolean>;
  /** Microphone access as the shell knows it; a browser knows better than its server. */
  readonly microphoneAccess?: () => Check;
}
