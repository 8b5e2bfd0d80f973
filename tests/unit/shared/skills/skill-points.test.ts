import { describe, expect, it } from 'vitest';
import { msToSamples } from '#shared/audio/pcm.ts';
import { type Attempt, nothingYet } from '#shared/practice/attempt.ts';
import { noQuestion } from '#shared/practice/no-question.ts';
import type { CoverageRow, Report } from '#shared/report/report.ts';
import { clipOf } from '#shared/skills/clip.ts';
import { packPoints, skillPointsOf, unpackPoints } from '#shared/skills/skill-points.ts';

const ID = '00000000-0000-4000-8000-000000000000';
const words = (startMs: number | null, text = 'we flip the flag back') => ({
  text,
  wordRange: [0, 4] as [number, number],
  startMs,
  endMs: startMs === null ? null : startMs + 2_000,
});
const row = (over: Partial<CoverageRow>): CoverageRow => ({
  criterion: 'rollout-rollback',
  status: 'heard',
  core: true,
  confidence: 0.9,
  evidence: words(10_000),
  depth: 'stated',
  ...over,
});
const samples = (from: number, to: number) => ({ fromSample: msToSamples(from), toSample: msToSamples(to) });

const attempt = (over: Partial<Attempt> = {}): Attempt =>
  ({
    ...nothingYet,
    id: ID,
    createdAt: '2026-03-02T19:00:00.000Z',
    purpose: { type: 'drill' },
    question: { id: 'receipts', title: 'Receipts after payments' },
    recordings: [{ samples: msToSamples(60_000) }],
    ...over,
  }) as Attempt;
const pointsOf = (rows: readonly CoverageRow[], over: Partial<Attempt> = {}) =>
  skillPointsOf(attempt(over), { coverage: rows } as Report);
const how = (over: Partial<CoverageRow>, of: Partial<Attempt> = {}) => pointsOf([row(over)], of)[0]?.how;

const followUp = {
  id: ID,
  text: 'Take me through going back.',
  from: 'criterion',
  about: 'rollout-rollback',
  state: 'answered',
  stretch: samples(9_000, 20_000),
} as const;

describe('what a report says about skills', () => {
  it('is by itself where the words lie in the answer', () => {
    expect(how({})).toBe('by-itself');
    expect(how({ evidence: words(8_999) }, { followUps: [followUp] })).toBe('by-itself');
    expect(how({ evidence: words(20_000) }, { followUps: [followUp] })).toBe('by-itself');
  });

  it('is when asked where the report says so, in a follow-up and in a retake', () => {
    expect(how({ whenAsked: true })).toBe('when-asked');
    expect(how({}, { followUps: [followUp] })).toBe('when-asked');
    const finding = { id: 'f', rule: 'r', title: 't', criterion: 'rollout-rollback', goal: 'g' };
    expect(how({}, { purpose: { type: 'retake', of: ID, finding } })).toBe('when-asked');
  });

  it('is unproven on the word of the user, without a place, and in a question to the interviewer', () => {
    expect(how({ byUser: true })).toBe('unproven');
    expect(how({ evidence: null })).toBe('unproven');
    expect(how({ asked: { atMs: 10_000 } })).toBe('unproven');
    expect(how({ evidence: words(null) })).toBe('unproven');
    const asked = {
      text: 'How many?',
      how: 'spoken',
      ...samples(9_000, 12_000),
      fact: null,
      answer: '',
    } as const;
    expect(how({}, { asked: [asked] })).toBe('unproven');
  });

  it('names what the question names, and what was heard besides', () => {
    const rows = [
      row({ criterion: 'core-missed', status: 'not-heard', evidence: null, closest: words(5_000) }),
      row({ criterion: 'besides', core: false }),
      row({ criterion: 'not-asked', core: false, status: 'not-asked', evidence: null }),
    ];
    expect(pointsOf(rows)).toMatchObject([
      { criterion: 'core-missed', startMs: 5_000, endMs: 7_000 },
      { criterion: 'besides', core: false, startMs: 10_000 },
    ]);
  });

  it('is nothing where no question is known', () => {
    const question = noQuestion({ key: 'a', stage: 'behavioural', kind: 'incident', title: 'A', minutes: 3 });
    expect(pointsOf([row({})], { question })).toEqual([]);
  });

  it('names of a retake only what it was taken for', () => {
    const finding = { id: 'f', rule: 'r', title: 't', criterion: 'rollout-rollback', goal: 'g' };
    const rows = [row({}), row({ criterion: 'constraints', status: 'not-heard' })];
    expect(pointsOf(rows, { purpose: { type: 'retake', of: ID, finding } })).toHaveLength(1);
    const other = { type: 'retake', of: ID, finding: { ...finding, criterion: null } } as const;
    expect(pointsOf(rows, { purpose: other })).toEqual([]);
  });
});

it('are the same after packing', () => {
  const points = [
    ...pointsOf([row({}), row({ status: 'not-heard', evidence: null })]),
    ...pointsOf([row({ status: 'unsure', evidence: null, depth: undefined })]),
  ];
  expect(unpackPoints(packPoints(points))).toEqual(points);
});

describe('a clip', () => {
  const moment = { attemptId: ID, questionId: 'q', at: '2026-03-02T19:00:00.000Z' };
  const report = { coverage: [row({})] } as Report;

  it('plays the words of its moment, with their quote', () => {
    const of = { ...moment, startMs: 10_000, endMs: 12_000 };
    expect(clipOf(of, 'rollout-rollback', attempt(), report)).toMatchObject({
      title: 'Receipts after payments',
      startMs: 10_000,
      quote: 'we flip the flag back',
    });
    expect(clipOf(of, 'rollout-rollback', attempt(), null).quote).toBeNull();
  });

  it('plays the end of the answer where nothing came near, and no follow-up', () => {
    const of = { ...moment, startMs: null, endMs: null };
    expect(clipOf(of, 'x', attempt(), report)).toMatchObject({ startMs: 48_000, endMs: 60_000, quote: null });
    expect(clipOf(of, 'x', attempt({ followUps: [followUp] }), report)).toMatchObject({
      startMs: 0,
      endMs: 9_000,
    });
  });
});
