import type { PracticeEvent, SelfRating } from './attempt.ts';
import type { RunMode } from './run-state.ts';

/** What the reducer wants done. */
export type RunCommand =
  | { readonly do: 'create-attempt'; readonly mode: RunMode }
  | { readonly do: 'open-microphone'; readonly request: number }
  | { readonly do: 'close-microphone' }
  /** `followUpId` is null for the answer. */
  | { readonly do: 'start-recording'; readonly attemptId: string; readonly followUpId: string | null }
  /** Send frames to this recording from now on. */
  | { readonly do: 'capture'; readonly recordingId: string }
  /** Send the present frame, then nothing more; answered by `held`. Only the `last` frame of a file may be short. */
  | { readonly do: 'hold'; readonly recordingId: string; readonly last: boolean }
  | {
      readonly do: 'add-event';
      readonly attemptId: string;
      readonly event: Pick<PracticeEvent, 'type' | 'atSample' | 'detail'>;
    }
  /** Closes the file, if one is open, and ends the answer or the follow-up. */
  | { readonly do: 'finish'; readonly attemptId: string; readonly recordingId: string | null }
  /** Closes the file and leaves the rest for later. */
  | { readonly do: 'set-aside'; readonly recordingId: string }
  /** Reads the follow-up aloud where the user wants that; answered by `said` in any case. */
  | { readonly do: 'say'; readonly followUpId: string; readonly text: string }
  /** Stops reading aloud. */
  | { readonly do: 'hush' }
  | { readonly do: 'offer-follow-ups'; readonly attemptId: string }
  | {
      readonly do: 'set-follow-up';
      readonly attemptId: string;
      readonly followUpId: string;
      readonly state: 'skipped' | 'already-said' | 'answered' | 'offered';
    }
  | {
      readonly do: 'rate';
      readonly attemptId: string;
      readonly rating: Exclude<SelfRating, { state: 'waiting' }>;
    };
