import type { Finding } from './report.ts';

/**
 * A finding before it is ranked. Whoever notices something hands in drafts; `rankFindings` keeps the few that
 * matter most, at most one of a topic.
 */
export interface Draft extends Omit<Finding, 'rank' | 'goal' | 'standing'> {
  /** One sentence on what to say in a sixty-second retake: "In sixty seconds: what you flip, and who decides." */
  readonly goal: string;
  /**
   * What it is about: the id of the criterion that an interviewer would file it under ("rollout-rollback" for a
   * change with no way back), else a name of its own ("fillers", "pace", "vague"). Two drafts about one topic never
   * both become findings.
   */
  readonly topic: string;
  /**
   * How much this one counts beside others of its topic: 1 for a point that was not heard, more where it is tied to
   * something that was said (1.3 for a choice at a moment), less where it is a matter of degree (0.7). Multiplied
   * with what the topic is worth for the stage and the level.
   */
  readonly weight: number;
}
