import type { WireError } from '#shared/contract/errors.ts';
import type { PracticeEvent } from './attempt.ts';

export type RunMode = 'practice' | 'real';

/** What a run goes by, taken from the question. Durations in milliseconds. */
export interface RunPlan {
  readonly prepareMs: number;
  readonly answerMs: number;
  readonly phases: readonly { readonly name: string; readonly ms: number }[];
}

/** Where the microphone stands. `request` names the last opening that was asked for; facts of older ones are stale. */
export interface MicrophoneState {
  readonly state: 'closed' | 'opening' | 'ready' | 'failed';
  readonly request: number;
  /** The device's name as the system gives it; empty until it is open. */
  readonly device: string;
  readonly problem: WireError | null;
}

/** What happens once the last frame of a stretch has left the recorder. */
export type AfterDraining = 'pause' | 'stop' | 'leave';

/**
 * Where the sound of the answer stands.
 * - `starting`: the file is being opened; `stopWanted` remembers a stop that came first.
 * - `draining`: capture ends, its last frame is on its way.
 * - `paused`: nothing is written. `recordingId` is null where the file is closed, and continuing opens another;
 *   `resumeWanted` continues as soon as the microphone is back.
 * - `closing`: the backend finishes the file; `unclosed`: it could not, and may be asked again.
 */
export type Sound =
  | { readonly state: 'starting'; readonly stopWanted: AfterDraining | null }
  | { readonly state: 'recording'; readonly recordingId: string }
  | { readonly state: 'draining'; readonly recordingId: string; readonly then: AfterDraining }
  | { readonly state: 'paused'; readonly recordingId: string | null; readonly resumeWanted: boolean }
  | { readonly state: 'closing' | 'unclosed'; readonly recordingId: string | null };

export interface Briefing {
  readonly phase: 'briefing';
  readonly mode: RunMode;
  /** An attempt that was interrupted and is taken up again, with the samples that it already has. */
  readonly continued: { readonly attemptId: string; readonly samples: number } | null;
  readonly problem: WireError | null;
}

export interface Preparing {
  readonly phase: 'preparing';
  readonly mode: RunMode;
  readonly attemptId: string | null;
  readonly startedAt: number;
  readonly now: number;
  readonly microphone: MicrophoneState;
  /** The user asked to answer before microphone and folder were there. */
  readonly answerWanted: boolean;
}

export interface Answering {
  readonly phase: 'answering';
  readonly mode: RunMode;
  readonly attemptId: string;
  readonly now: number;
  readonly microphone: MicrophoneState;
  readonly sound: Sound;
  /** Samples on the attempt's timeline so far, over all its recordings. */
  readonly samples: number;
  /** Frames that never reached the file, as the backend counts them in the present recording. */
  readonly gaps: number;
  readonly lostSamples: number;
  readonly lastFrameAt: number;
  readonly lastWriteAt: number;
  /** The part of the answer the user last said they were at, and from which sample on. */
  readonly guide: { readonly index: number; readonly sinceSample: number };
  /** What keeps the sound from being recorded, or the file from being closed. */
  readonly problem: WireError | null;
}

export interface Reviewing {
  readonly phase: 'reviewing';
  readonly attemptId: string;
}

/** The user went elsewhere. What was recorded can be continued or finished from the history. */
export interface Left {
  readonly phase: 'left';
}

export type Run = Briefing | Preparing | Answering | Reviewing | Left;

/** What the user does. `at` is a monotonic time in milliseconds. */
export type RunAction =
  | { readonly type: 'begin'; readonly at: number }
  | { readonly type: 'choose-mode'; readonly mode: RunMode }
  | { readonly type: 'answer'; readonly at: number }
  | { readonly type: 'pause' }
  | { readonly type: 'resume'; readonly at: number }
  | { readonly type: 'stop' }
  | { readonly type: 'reach-phase'; readonly index: number }
  | { readonly type: 'change-microphone' }
  | { readonly type: 'leave' }
  | { readonly type: 'tick'; readonly at: number };

/** What came of a command, tagged so that late news of something given up changes nothing. */
export type RunFact =
  | { readonly type: 'attempt-created'; readonly attemptId: string }
  | { readonly type: 'attempt-refused'; readonly problem: WireError }
  | { readonly type: 'microphone-ready'; readonly request: number; readonly device: string }
  | { readonly type: 'microphone-failed'; readonly request: number; readonly problem: WireError }
  | {
      readonly type: 'recording-started';
      readonly recordingId: string;
      readonly atSample: number;
      readonly at: number;
    }
  | { readonly type: 'recording-refused'; readonly problem: WireError }
  | {
      readonly type: 'captured';
      readonly recordingId: string;
      readonly samples: number;
      readonly at: number;
    }
  | { readonly type: 'held'; readonly recordingId: string }
  | {
      readonly type: 'written';
      readonly recordingId: string;
      readonly gaps: number;
      readonly lostSamples: number;
      readonly at: number;
    }
  | { readonly type: 'recording-failed'; readonly recordingId: string; readonly problem: WireError }
  | { readonly type: 'finished' }
  | { readonly type: 'finish-failed'; readonly problem: WireError };

export type RunEvent = RunAction | RunFact;

/** What the reducer wants done. */
export type RunCommand =
  | { readonly do: 'create-attempt'; readonly mode: RunMode }
  | { readonly do: 'open-microphone'; readonly request: number }
  | { readonly do: 'close-microphone' }
  | { readonly do: 'start-recording'; readonly attemptId: string }
  /** Send frames to this recording from now on. */
  | { readonly do: 'capture'; readonly recordingId: string }
  /** Send the present frame, then nothing more; answered by `held`. Only the `last` frame of a file may be short. */
  | { readonly do: 'hold'; readonly recordingId: string; readonly last: boolean }
  | {
      readonly do: 'add-event';
      readonly attemptId: string;
      readonly event: Pick<PracticeEvent, 'type' | 'atSample' | 'detail'>;
    }
  /** Closes the file, if one is open, and ends the attempt. */
  | { readonly do: 'finish'; readonly attemptId: string; readonly recordingId: string | null }
  /** Closes the file and leaves the attempt open for later. */
  | { readonly do: 'set-aside'; readonly recordingId: string };

export interface RunStep<R extends Run = Run> {
  readonly run: R;
  readonly commands: readonly RunCommand[];
}

/** Durations that the reducer goes by, in milliseconds. */
export const runTuning = {
  /** Without a frame for this long the microphone counts as lost: ten frames and some patience. */
  frameTimeoutMs: 3_000,
  /**
   * The recorder reports about four times a second; without a word for this long it counts as gone. Long,
   * because a slow disk must not interrupt anybody, and sound waits for a lost connection to come back.
   */
  writeTimeoutMs: 15_000,
  /** A tick that comes this late means that the window itself was held up: what is awaited gets its time anew. */
  heldUpMs: 2_000,
} as const;
