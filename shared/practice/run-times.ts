import type { FollowUp, Purpose } from './attempt.ts';

/** Every duration and default that a practice run goes by. Durations in milliseconds. */
export const runTimes = {
  /** How often the run hears the time: often enough for a clock of seconds. */
  tickMs: 200,
  /** A key that is held down repeats sooner than this: it must not start and stop at once. */
  samePressMs: 500,
  /** What “two more minutes” adds to the preparation, the answer or a follow-up. */
  extensionMs: 120_000,
  /**
   * How long an interviewer listens to a follow-up: a minute for one point, a minute and a half for a new turn of
   * the question.
   */
  followUpMs: { criterion: 60_000, assumption: 60_000, question: 90_000, harder: 90_000 },
  /** How many follow-ups are offered after an answer. */
  followUps: { drill: 1, loop: 3, retake: 0 },
  /** The break between two parts of a loop. It may be skipped, and nothing begins by itself when it is over. */
  breakMs: 120_000,
  /** Without a frame for this long the microphone counts as lost: ten frames and some patience. */
  frameTimeoutMs: 3_000,
  /**
   * The recorder reports about four times a second; without a word for this long it counts as gone. Long,
   * because a slow disk must not interrupt anybody, and sound waits for a lost connection to come back.
   */
  writeTimeoutMs: 15_000,
  /** A tick that comes this late means that the window itself was held up: what is awaited gets its time anew. */
  heldUpMs: 2_000,
} as const satisfies {
  followUpMs: Record<FollowUp['from'], number>;
  followUps: Record<Purpose['type'], number>;
  [other: string]: unknown;
};
