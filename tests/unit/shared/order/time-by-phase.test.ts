import { describe, expect, it } from 'vitest';
import { analyse } from '#shared/report/analyse.ts';
import { criteriaOf, fromText, spokenEvenly } from '../report/spoken-text.ts';

const question = {
  level: 'senior' as const,
  answerMinutes: 4,
  phases: [
    { phase: 'Numbers', minutes: 0.5 },
    { phase: 'Failures', minutes: 1 },
    { phase: 'Rollout and running it', minutes: 1 },
  ],
};
const NUMBERS =
  'We get ten thousand payments a minute at peak. That is fourteen million a day, and a terabyte after a year. ';
const FAILURES =
  'If the mail provider is down, the worker retries with a growing delay. When a worker dies in between, another one takes the message after a minute. ';
const ROLLOUT =
  'I roll it out behind a flag to one percent first. To go back I turn the flag off, which takes a minute. ';

function phasesOf(text: string, more: object = {}) {
  return analyse({
    transcript: spokenEvenly(text),
    stage: 'system-design',
    kind: 'greenfield',
    core: ['scale-estimate'],
    criteria: criteriaOf('system-design'),
    question,
    ...more,
  });
}

describe('time by phase', () => {
  it('follows what was heard, in whatever order it came', () => {
    const { phases } = phasesOf(FAILURES + NUMBERS + ROLLOUT);
    expect(phases?.map(({ phase }) => phase)).toEqual(['Numbers', 'Failures', 'Rollout and running it']);
    const [numbers, failures, rollout] = phases ?? [];
    expect(failures?.startMs).toBe(0);
    expect(numbers?.startMs).toBeLessThan(rollout?.startMs ?? 0);
    for (const phase of phases ?? []) expect(phase.spentMs).toBeGreaterThan(5_000);
    expect(phases?.every(({ by }) => by === 'ear')).toBe(true);
  });

  it('says of a phase that was not reached that it got no time', () => {
    const rollout = phasesOf(NUMBERS + FAILURES).phases?.find(({ phase }) => phase.startsWith('Rollout'));
    expect(rollout).toMatchObject({ spentMs: 0, startMs: null });
  });

  it('says nothing where all of it sounds like one phase', () => {
    expect(phasesOf(ROLLOUT.repeat(4))).not.toHaveProperty('phases');
  });

  it('takes the marks of the speaker where there are any', () => {
    const phaseMarks = [
      { phase: 'Numbers', startMs: 0 },
      { phase: 'Failures', startMs: 150_000 },
    ];
    const text = NUMBERS.repeat(12) + FAILURES.repeat(3);
    const { phases, findings } = phasesOf(text, { phaseMarks });
    expect(phases?.[0]).toMatchObject({ phase: 'Numbers', spentMs: 150_000, by: 'marks' });
    const time = findings.find(({ rule }) => rule === 'time-by-phase');
    expect(time?.title).toBe('“Numbers” took 2:30 of the 0:30 planned for it');
  });

  it('adds up to the whole answer, and is left out where there are no times', () => {
    const { phases } = phasesOf(NUMBERS + FAILURES + ROLLOUT);
    const words = spokenEvenly(NUMBERS + FAILURES + ROLLOUT).words;
    const sum = phases?.reduce((total, { spentMs }) => total + spentMs, 0);
    expect(sum).toBeCloseTo((words.at(-1)?.endMs ?? 0) - 0, -1);
    expect(phasesOf('', { transcript: fromText(NUMBERS + FAILURES) })).not.toHaveProperty('phases');
  });
});

describe('the first decision', () => {
  it('is a finding where half of a design had gone before it', () => {
    const before =
      'People open the page and look at what there is, and then they look at the next one. '.repeat(24);
    const { findings } = phasesOf(before + FAILURES);
    expect(findings.find(({ rule }) => rule === 'time-to-decision')?.title).toMatch(
      /came at \d:\d\d of \d:\d\d$/,
    );
    const early = phasesOf(FAILURES + before);
    expect(early.findings.map(({ rule }) => rule)).not.toContain('time-to-decision');
  });
});
