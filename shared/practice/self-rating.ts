import type { Stage } from '#shared/bank/question.ts';

/** Something about an answer that its speaker can judge by ear. */
export interface RatingDimension {
  readonly id: string;
  readonly label: string;
  /** The criteria of the stage that are heard in it; none where it is about how it was said. */
  readonly criteria: readonly string[];
}

/** How it went in one dimension, from the weakest on. */
export const ratings = [
  { value: 1, label: 'Weak' },
  { value: 2, label: 'Fair' },
  { value: 3, label: 'Strong' },
] as const;
export type Rating = (typeof ratings)[number]['value'];

const delivery: RatingDimension = { id: 'delivery', label: 'Delivery', criteria: [] };

/** What an answer of each stage is rated by, in the order of asking. */
export const ratingDimensions: Readonly<Record<Stage, readonly RatingDimension[]>> = {
  coding: [
    {
      id: 'approach',
      label: 'Approach',
      criteria: ['restate-goal', 'input-assumptions', 'approach-first', 'complexity'],
    },
    {
      id: 'diagnosis',
      label: 'Diagnosis',
      criteria: ['reproduce', 'hypothesis', 'narrowing', 'alternative-ruled-out', 'root-cause'],
    },
    {
      id: 'checking',
      label: 'Checking',
      criteria: ['verification', 'edge-cases', 'regression-guard', 'safety-net', 'change-risk'],
    },
    delivery,
  ],
  'system-design': [
    {
      id: 'scope',
      label: 'Scope and numbers',
      criteria: ['functional-scope', 'constraints', 'scale-estimate', 'service-target', 'first-slice'],
    },
    {
      id: 'depth',
      label: 'Depth',
      criteria: ['api-contract', 'data-model', 'consistency', 'bottleneck', 'tradeoff', 'cost'],
    },
    {
      id: 'failure',
      label: 'Failure and rollout',
      criteria: [
        'failure-mode',
        'observability',
        'diagnosability',
        'rollout-rollback',
        'security-privacy',
        'validation',
      ],
    },
    delivery,
  ],
  behavioural: [
    {
      id: 'story',
      label: 'Story',
      criteria: ['situation', 'user-impact', 'detection', 'mitigation-first', 'root-cause', 'prioritisation'],
    },
    { id: 'own-part', label: 'Your part', criteria: ['own-role', 'communication', 'disagreement'] },
    { id: 'outcome', label: 'Outcome', criteria: ['measured-result', 'evidence', 'prevention', 'lesson'] },
    delivery,
  ],
};
