import type { WireError } from '#shared/contract/errors.ts';
import type { RunCommand } from './run-command.ts';

export type RunMode = 'practice' | 'real';

/** What a run goes by, taken from the question. Durations in milliseconds. */
export interface RunPlan {
  readonly prepareMs: number;
  readonly answerMs: number;
  readonly phases: readonly { readonly name: string; readonly ms: number }[];
  /** Whether the user is asked to rate the answer before seeing what was heard. */
  readonly selfRating: boolean;
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
 * Where the sound of an answer, or of what is said to a follow-up, stands.
 * - `asking`: a follow-up is read aloud (`said` once it was) and the microphone opened; nothing is recorded yet.
 * - `starting`: the file is being opened; `stopWanted` remembers a stop that came first.
 * - `draining`: capture ends, its last frame is on its way.
 * - `paused`: nothing is written. `recordingId` is null where the file is closed, and continuing opens another;
 *   `resumeWanted` continues as soon as the microphone is back.
 * - `closing`: the backend finishes the file; `unclosed`: it could not, and may be asked again.
 */
export type Sound =
  | { readonly state: 'asking'; readonly said: boolean }
  | { readonly state: 'starting'; readonly stopWanted: AfterDraining | null }
  | { readonly state: 'recording'; readonly recordingId: string }
  | { readonly state: 'draining'; readonly recordingId: string; readonly then: AfterDraining }
  | { readonly state: 'paused'; readonly recordingId: string | null; readonly resumeWanted: boolean }
  | { readonly state: 'closing' | 'unclosed'; readonly recordingId: string | null };

export interface Briefing {
  readonly phase: 'briefing';
  readonly mode: RunMode;
  /** An attempt that was interrupted and is taken up again, with the samples and the time that it already has. */
  readonly continued: {
    readonly attemptId: string;
    readonly samples: number;
    readonly extendedMs?: number;
  } | null;
  readonly problem: WireError | null;
}

export interface Preparing {
  readonly phase: 'preparing';
  readonly mode: RunMode;
  readonly attemptId: string | null;
  readonly startedAt: number;
  readonly now: number;
  /** What was added to the time for preparing. */
  readonly extendedMs: number;
  /** What an answer that is taken up again was given on top of its time before. */
  readonly answerExtendedMs: number;
  readonly microphone: MicrophoneState;
  /** The user asked to answer before microphone and folder were there. */
  readonly answerWanted: boolean;
}

/** What is true while somebody speaks to the microphone. */
interface Speech {
  readonly mode: RunMode;
  readonly attemptId: string;
  readonly now: number;
  readonly microphone: MicrophoneState;
  readonly sound: Sound;
  /** Samples on the attempt's timeline so far, over all its recordings. */
  readonly samples: number;
  /** Where on the timeline this part begins. */
  readonly fromSample: number;
  /** What was added to the time for it. */
  readonly extendedMs: number;
  /** Frames that never reached the file, as the backend counts them in the present recording. */
  readonly gaps: number;
  readonly lostSamples: number;
  readonly lastFrameAt: number;
  readonly lastWriteAt: number;
  /** What keeps the sound from being recorded, or the file from being closed. */
  readonly problem: WireError | null;
}

export interface Answering extends Speech {
  readonly phase: 'answering';
  /** The part of the answer the user last said they were at, and from which sample on. */
  readonly guide: { readonly index: number; readonly sinceSample: number };
}

/** A follow-up is asked and answered: further recordings on the timeline of the answer. */
export interface FollowingUp extends Speech {
  readonly phase: 'following-up';
  readonly followUp: AskedFollowUp;
  /** Where the attempt stands beside it. */
  readonly after: Afterwards;
}

/** Whoever speaks. */
export type Speaking = Answering | FollowingUp;

/** A follow-up as far as its run needs it. */
export interface AskedFollowUp {
  readonly id: string;
  /** As the interviewer asks it. */
  readonly text: string;
  readonly ms: number;
  /** Where what was said to it begins, if it was cut off. */
  readonly fromSample: number | null;
}

/** Where an attempt stands once its answer is over, as its file has it. */
export interface Afterwards {
  readonly attemptId: string;
  readonly mode: RunMode;
  /** Samples on the timeline. */
  readonly samples: number;
  /** The follow-ups that wait for an answer, by their ids. */
  readonly offered: readonly string[];
  /** Findings stay covered until the user has rated the answer or skipped that. */
  readonly ratingDue: boolean;
  /** There is a report, and no follow-up was chosen yet. */
  readonly offerDue: boolean;
  /** The last opening of the microphone that was asked for. */
  readonly request: number;
}

/** Nobody speaks: a follow-up waits, or the rating does, or all is open. */
export interface After extends Afterwards {
  readonly phase: 'follow-up-offered' | 'self-rating' | 'reviewing';
}

/** The user went elsewhere. What was recorded can be continued or finished from the history. */
export interface Left {
  readonly phase: 'left';
}

export type Run = Briefing | Preparing | Answering | FollowingUp | After | Left;

export interface RunStep<R extends Run = Run> {
  readonly run: R;
  readonly commands: readonly RunCommand[];
}
