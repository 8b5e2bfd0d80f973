import { describe, expect, it } from 'vitest';
import { assumptionFindings } from '#shared/assumptions/assumption-findings.ts';
import type { AssumptionRow } from '#shared/report/report.ts';
import { lostOnRestart } from './assumption.ts';

const row: AssumptionRow = {
  assumption: 'lost-on-restart',
  label: lostOnRestart.label,
  question: lostOnRestart.question,
  status: 'not-heard',
  speaks: true,
  choice: {
    label: 'Redis',
    evidence: { text: 'I would use Redis', wordRange: [4, 7], startMs: 190_000, endMs: 191_000 },
  },
  evidence: null,
};

describe('assumptionFindings', () => {
  it('ties what was not heard to the choice and its moment', () => {
    expect(assumptionFindings([row], [lostOnRestart])).toEqual([
      expect.objectContaining({
        rule: 'assumption-not-heard',
        title: 'You chose Redis at 3:10. Not heard: how much may be lost when it restarts',
        quote: 'I would use Redis',
        startMs: 190_000,
        because: lostOnRestart.why,
        followUp: lostOnRestart.question,
        topic: 'failure-mode',
      }),
    ]);
  });

  it('says the moment first where the choice is something done', () => {
    const done = { ...row, choice: { ...row.choice, label: 'to restart it' } };
    const [finding] = assumptionFindings([done], [lostOnRestart]);
    expect(finding?.title).toBe(
      'At 3:10 you chose to restart it. Not heard: how much may be lost when it restarts',
    );
    expect(finding?.goal).toBe(
      'In sixty seconds: how much may be lost when it restarts, and what that means for your choice.',
    );
  });

  it('names no moment where there are no times', () => {
    const evidence = { text: 'I would use Redis', wordRange: [4, 7], startMs: null, endMs: null } as const;
    const untimed = { ...row, choice: { label: 'Redis', evidence: { ...evidence, wordRange: [4, 7] } } };
    expect(assumptionFindings([untimed as AssumptionRow], [lostOnRestart])[0]?.title).toBe(
      'You chose Redis. Not heard: how much may be lost when it restarts',
    );
  });

  it.each<[string, Partial<AssumptionRow>]>([
    ['heard', { status: 'heard' }],
    ['unsure', { status: 'unsure' }],
    ['not asked', { status: 'not-asked' }],
    ['without a choice', { choice: { label: 'Redis', evidence: null } }],
    ['not allowed to speak', { speaks: false }],
  ])('says nothing of one that is %s', (_, change) => {
    expect(assumptionFindings([{ ...row, ...change }], [lostOnRestart])).toEqual([]);
  });
});
