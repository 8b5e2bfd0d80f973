import type { BankQuestion, CriteriaFile, Criterion, Kind, Stage } from '#shared/bank/question.ts';
import { kindsOfStage } from '#shared/bank/question.ts';

/** Criteria that the fake questions name: id, label. */
const labels: Record<Stage, readonly (readonly [string, string])[]> = {
  coding: [
    ['restate-goal', 'The goal in your words'],
    ['hypothesis', 'A suspect and its check'],
    ['narrowing', 'How you closed in'],
    ['root-cause', 'The cause itself'],
    ['verification', 'Proof that it works'],
  ],
  'system-design': [
    ['scale-estimate', 'A number for size'],
    ['tradeoff', 'An option and its price'],
    ['failure-mode', 'What fails, and then'],
    ['rollout-rollback', 'A way back'],
    ['observability', 'How you would see it'],
  ],
  behavioural: [
    ['situation', 'The scene'],
    ['own-role', 'What you did yourself'],
    ['mitigation-first', 'Stopping the harm first'],
    ['measured-result', 'A measured result'],
    ['lesson', 'What you took from it'],
  ],
};

export const fakeCriteria: CriteriaFile[] = (Object.keys(labels) as Stage[]).map((stage) => ({
  version: 1,
  stage,
  criteria: labels[stage].map(
    ([id, label]): Criterion => ({
      id,
      kinds: [...kindsOfStage[stage]],
      label,
      heardWhen: 'You say it for this answer, with something concrete in it.',
      why: 'It shows that you have done this before.',
      followUp: `Take me through it: ${label.toLowerCase()}.`,
      goal: `In sixty seconds: ${label.toLowerCase()}.`,
    }),
  ),
}));

type Row = readonly [string, Stage, Kind, BankQuestion['level'], number, string, string];

const rows: readonly Row[] = [
  [
    'refund-twice',
    'coding',
    'debug',
    'senior',
    7,
    'A refund goes out twice',
    'Some customers got the same refund twice last week. Here is the handler. Talk me through how you find out why, and what you change.',
  ],
  [
    'lease-queue',
    'coding',
    'build',
    'mid',
    7,
    'A queue with leases',
    'Workers take jobs from this queue and sometimes die with a job in hand. Make it so that no job is lost.',
  ],
  [
    'late-reminders',
    'coding',
    'debug',
    'mid',
    5,
    'Reminders arrive late after a snooze',
    'People say that snoozed reminders come an hour late, but only some of them. Find out why.',
  ],
  [
    'file-sync',
    'coding',
    'read',
    'senior',
    5,
    'Read a file sync plan before you touch it',
    'You take over this module today. Tell me what it does, what worries you, and what you put in place before you change a line.',
  ],
  [
    'payment-receipts',
    'system-design',
    'greenfield',
    'senior',
    10,
    'Receipts after payments',
    'Design the service that sends a receipt after every payment.\n\nAssume that payments already work and that the receipt must not get lost.',
  ],
  [
    'billing-table',
    'system-design',
    'change',
    'senior',
    10,
    'Move a billing table without stopping',
    'The billing table has grown to two billion rows and must move to a new store while people pay. How do you do it?',
  ],
  [
    'search-suggestions',
    'system-design',
    'greenfield',
    'mid',
    8,
    'Suggestions while people type',
    'Design the suggestions under a search field of a shop with a million products.',
  ],
  [
    'split-monolith',
    'system-design',
    'change',
    'staff',
    12,
    'Take orders out of the monolith',
    'Orders are to leave the monolith. Where do you cut, and what ships first?',
  ],
  [
    'outage-you-led',
    'behavioural',
    'incident',
    'senior',
    3,
    'An outage that you led through',
    'Tell me about an outage where you were the one holding the pager.',
  ],
  [
    'disagreement',
    'behavioural',
    'collaboration',
    'mid',
    2,
    'A decision you did not agree with',
    'Tell me about a technical decision that you disagreed with. What did you do?',
  ],
  [
    'project-five',
    'behavioural',
    'project',
    'senior',
    5,
    'Your project in five minutes',
    'Walk me through a project that you are proud of, in five minutes.',
  ],
  [
    'missed-deadline',
    'behavioural',
    'collaboration',
    'senior',
    3,
    'A date that could not be kept',
    'Tell me about a date that you knew you would miss. Whom did you tell, and when?',
  ],
];

export const fakeQuestions: BankQuestion[] = rows.map(
  ([id, stage, kind, level, answerMinutes, title, prompt]) => ({
    version: 1,
    id,
    stage,
    kind,
    level,
    title,
    prompt,
    rehearses: `Saying ${labels[stage][3]?.[1].toLowerCase()} before anyone asks for it.`,
    tags: [kind, stage],
    core: labels[stage].map(([criterion]) => criterion),
    prepareSeconds: stage === 'behavioural' ? 60 : 180,
    answerMinutes,
    phases: [
      { phase: 'Set the scene', minutes: answerMinutes * 0.2 },
      { phase: 'Work it through', minutes: answerMinutes * 0.6 },
      { phase: 'Look back', minutes: answerMinutes * 0.2 },
    ],
    followUps: ['What would you do with half the time?', 'What breaks first?'],
    outline: ['Say what is asked.', 'Choose, and name the price.', 'Say how you would know that it works.'],
    code: stage === 'coding' ? 'export const answer = 42;\n'.repeat(60) : null,
    ...(stage === 'coding' ? { exhibit: { file: 'answer.ts', language: 'typescript' as const } } : {}),
  }),
);
