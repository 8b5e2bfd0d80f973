import type { Stage } from '#shared/bank/question.ts';

/** What moves an interviewer most when it is not heard, by stage, first to last. */
const order: Readonly<Record<Stage, readonly string[]>> = {
  coding: [
    'root-cause',
    'hypothesis',
    'verification',
    'approach-first',
    'reproduce',
    'input-assumptions',
    'edge-cases',
    'change-risk',
    'safety-net',
    'restate-goal',
    'complexity',
    'narrowing',
    'regression-guard',
    'alternative-ruled-out',
  ],
  'system-design': [
    'tradeoff',
    'failure-mode',
    'scale-estimate',
    'rollout-rollback',
    'functional-scope',
    'consistency',
    'data-model',
    'bottleneck',
    'service-target',
    'observability',
    'constraints',
    'validation',
    'api-contract',
    'security-privacy',
    'first-slice',
    'diagnosability',
    'cost',
  ],
  behavioural: [
    'own-role',
    'measured-result',
    'root-cause',
    'mitigation-first',
    'user-impact',
    'prevention',
    'disagreement',
    'lesson',
    'communication',
    'evidence',
    'prioritisation',
    'detection',
    'situation',
  ],
};

/** The place of a criterion in its stage; unknown ones come last. */
export function importance(stage: Stage, criterion: string): number {
  const place = order[stage].indexOf(criterion);
  return place < 0 ? order[stage].length : place;
}
