/**
 * The criteria whose evidence belongs to a phase, by the names that the questions of the bank give their phases. A
 * phase of another name has no time of its own unless the speaker marked it.
 */
const topics: Readonly<Record<string, readonly string[]>> = {
  // Design: something new.
  Requirements: ['functional-scope', 'constraints', 'service-target'],
  Numbers: ['scale-estimate'],
  'Interface and data': ['api-contract', 'data-model'],
  'The design': ['tradeoff', 'bottleneck', 'consistency', 'security-privacy', 'cost'],
  Failures: ['failure-mode'],
  'Rollout and running it': [
    'rollout-rollback',
    'observability',
    'validation',
    'first-slice',
    'diagnosability',
  ],
  // Design: a whole round.
  Estimates: ['scale-estimate', 'service-target'],
  Interface: ['api-contract'],
  Data: ['data-model', 'consistency'],
  'High level': ['tradeoff', 'cost'],
  'Deep dive': ['bottleneck', 'security-privacy'],
  Rollout: ['rollout-rollback', 'observability', 'validation', 'first-slice', 'diagnosability'],
  // Design: a change of what runs.
  'What runs today, what must stay': ['constraints', 'functional-scope'],
  'Numbers and targets': ['scale-estimate', 'service-target'],
  'Options and choice': ['tradeoff', 'cost', 'consistency', 'data-model'],
  'The order of steps': ['first-slice', 'bottleneck', 'security-privacy'],
  'Failures and the way back': ['failure-mode', 'rollout-rollback'],
  'Proof and running it': ['validation', 'observability', 'diagnosability'],
  // Coding.
  'Goal and input': ['restate-goal', 'input-assumptions'],
  Plan: ['approach-first'],
  'Plan and cases': ['approach-first', 'edge-cases'],
  'Checks and cost': ['verification', 'complexity'],
  'What should happen, what does': ['restate-goal', 'reproduce'],
  'Narrowing it down': ['narrowing', 'hypothesis', 'alternative-ruled-out'],
  'Reading and suspecting': ['narrowing', 'hypothesis', 'alternative-ruled-out'],
  'Cause and change': ['root-cause'],
  'Proof and what stays': ['verification', 'regression-guard', 'edge-cases'],
  'Proof, guard, what else': ['verification', 'regression-guard', 'change-risk', 'edge-cases'],
  'What it is for': ['restate-goal'],
  'The surprise and the cases': ['edge-cases'],
  'What it does not promise': ['edge-cases'],
  'A safe change': ['safety-net', 'change-risk'],
  // Behavioural.
  'Scene and stake': ['situation', 'user-impact'],
  'What you did': [
    'own-role',
    'detection',
    'evidence',
    'mitigation-first',
    'disagreement',
    'communication',
    'prioritisation',
  ],
  'How it ended': ['root-cause', 'measured-result'],
  'What stayed': ['prevention', 'lesson'],
  'What it was for': ['situation', 'user-impact'],
  'Why it mattered': ['situation', 'user-impact'],
  'What made it hard': ['constraints', 'disagreement'],
  'Where to look': ['evidence'],
  'What you did and left': ['own-role', 'prioritisation'],
  'Decisions and why': ['own-role', 'prioritisation', 'evidence'],
  'What came of it': ['measured-result', 'lesson'],
};

/** The criteria that tell that a stretch belongs to a phase; none for a phase that only its speaker can mark. */
export const topicsOf = (phase: string): readonly string[] => topics[phase] ?? [];
