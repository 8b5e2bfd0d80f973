import type { WireError } from '#shared/contract/errors.ts';
import type { SelfRating } from './attempt.ts';
import type { Afterwards, AskedFollowUp, RunMode } from './run-state.ts';

/** What the user does. `at` is a monotonic time in milliseconds. */
export type RunAction =
  | { readonly type: 'begin'; readonly at: number }
  | { readonly type: 'choose-mode'; readonly mode: RunMode }
  /** Begins to answer: ends the preparation early, or a follow-up that is being read aloud. */
  | { readonly type: 'answer'; readonly at: number }
  | { readonly type: 'pause' }
  | { readonly type: 'resume'; readonly at: number }
  | { readonly type: 'stop' }
  | { readonly type: 'reach-phase'; readonly index: number }
  /** On to what comes next: the answer, its next part, the end of a follow-up, the findings. */
  | { readonly type: 'skip-ahead'; readonly at: number }
  /** Adds two minutes to what runs. */
  | { readonly type: 'extend' }
  | { readonly type: 'change-microphone' }
  /** Takes a follow-up up, or goes on with one that was cut off. */
  | { readonly type: 'ask'; readonly followUp: AskedFollowUp; readonly at: number }
  | {
      readonly type: 'set-follow-up';
      readonly followUpId: string;
      /** `answered` leaves one that was cut off as it is; `offered` brings one back. */
      readonly state: 'skipped' | 'already-said' | 'answered' | 'offered';
    }
  | { readonly type: 'rate'; readonly rating: Exclude<SelfRating, { state: 'waiting' }> }
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
  | { readonly type: 'finish-failed'; readonly problem: WireError }
  /** The follow-up was read aloud, or nobody reads it. */
  | { readonly type: 'said'; readonly followUpId: string }
  /** How the attempt stands now, once its answer is over. */
  | { readonly type: 'synced'; readonly now: Omit<Afterwards, 'request'> };

export type RunEvent = RunAction | RunFact;
