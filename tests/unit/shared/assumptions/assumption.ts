import type { Assumption } from '#shared/bank/question.ts';

/** An assumption under the choice of Redis. */
export const lostOnRestart: Assumption = {
  id: 'lost-on-restart',
  label: 'how much may be lost when it restarts',
  choice: { label: 'Redis', phrases: ['@take .. redis', 'in|into redis'] },
  heardWhen: 'You say what a restart loses.',
  why: 'A store in memory forgets when it restarts.',
  question: 'It restarts at ten. Take me through what is left.',
  topic: 'failure-mode',
  phrases: ['restart* .. lose*|lost|empty', 'lose*|lost .. restart*'],
  near: ['restart*', 'persist*', 'replica*'],
  hints: ['reboot*', 'memory', 'gone'],
  speaks: true,
};

/** Sixty words about other things. */
export const filler =
  'First of all there are twelve servers and each of them has users of its own today. The load balancer sends a user back to the same one every time. We deploy on Sunday nights because people get signed out. I would want to deploy on a Tuesday afternoon with everybody at work. That is what the whole change is for, and nothing else matters as much.';
