import type { AttemptState, AttemptStore } from '#renderer/stores/attempt-store.ts';
import type { Player } from '#renderer/stores/player-store.ts';
import type { Criterion } from '#shared/bank/question.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import type { Report } from '#shared/report/report.ts';

/** What every part of a review may need to know. */
export interface Reviewed {
  readonly store: AttemptStore;
  readonly state: AttemptState;
  readonly attempt: Attempt;
  /** Null until it is transcribed. */
  readonly report: Report | null;
  /** The criteria of the question's stage. */
  readonly criteria: readonly Criterion[];
  /** Null while there is no sound to play. */
  readonly player: Player | null;
  readonly durationMs: number;
  /** Answers the whole question again, with a goal in sight where one is given. */
  tryAgain(goal?: string): void;
}
