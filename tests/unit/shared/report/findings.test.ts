import { describe, expect, it } from 'vitest';
import type { Draft } from '#shared/report/draft.ts';
import { findingsOf, isComplete } from '#shared/report/findings.ts';
import type { CoverageRow, Delivery } from '#shared/report/report.ts';
import { criteriaOf, fromText } from './spoken-text.ts';

const row = (
  criterion: string,
  status: CoverageRow['status'],
  more: Partial<CoverageRow> = {},
): CoverageRow => ({
  criterion,
  status,
  core: true,
  confidence: 0.99,
  evidence: null,
  ...more,
});
const delivery: Delivery = {
  words: 300,
  wordsPerMinute: 140,
  articulationWpm: 150,
  fillersPerMinute: 3,
  fillers: 6,
  repeats: 0,
  pauses: null,
};
const draft: Draft = {
  id: 'no-way-back',
  rule: 'no-way-back',
  title: 'A change with no way back',
  because: 'b',
  criterion: null,
  quote: 'and then we just deploy it',
  startMs: 4000,
  followUp: 'f',
  goal: 'In sixty seconds: g.',
  topic: 'rollout-rollback',
  weight: 1.2,
};
const find = (coverage: CoverageRow[], drafts: Draft[] = [], more: Partial<Delivery> = {}) =>
  findingsOf({
    stage: 'system-design',
    level: 'senior',
    transcript: fromText(''),
    criteria: criteriaOf('system-design'),
    coverage,
    delivery: { ...delivery, ...more },
    flags: [],
    drafts,
  });

describe('findings', () => {
  it('carry the question an interviewer would ask and a goal for sixty seconds', () => {
    const [finding] = find([row('rollout-rollback', 'not-heard')]);
    expect(finding).toMatchObject({ id: 'not-heard:rollout-rollback', rank: 1 });
    expect(finding?.followUp).toMatch(/\?|\.$/);
    expect(finding?.goal).toMatch(/^In sixty seconds: /);
    expect(finding?.standing).toBeTruthy();
  });

  it('come from core points that are surely missing, and from no other', () => {
    expect(find([row('cost', 'not-heard', { core: false })])).toEqual([]);
    expect(find([row('cost', 'not-heard', { confidence: 0.9 })])).toEqual([]);
    expect(find([row('cost', 'unsure'), row('tradeoff', 'not-asked')])).toEqual([]);
    expect(find([row('cost', 'not-heard', { confidence: 0.9, byUser: true })])).toHaveLength(1);
  });

  it('name a gap once, by the words it is tied to', () => {
    const found = find([row('rollout-rollback', 'not-heard')], [draft]);
    expect(found.map(({ id }) => id)).toEqual(['no-way-back']);
  });

  it('say nothing more of a point that the user says they made', () => {
    expect(find([row('rollout-rollback', 'heard', { byUser: true })], [draft])).toEqual([]);
  });

  it('put fillers first only above twelve a minute', () => {
    const gaps = ['tradeoff', 'failure-mode', 'rollout-rollback'].map((id) => row(id, 'not-heard'));
    expect(find(gaps, [], { fillersPerMinute: 13, fillers: 30 })[0]?.rule).toBe('filler-rate');
    expect(find(gaps, [], { fillersPerMinute: 9, fillers: 20 })[0]?.rule).toBe('core-not-heard');
  });
});

describe('an answer with nothing missing', () => {
  it('has all of its core points heard and no finding of substance', () => {
    expect(isComplete([row('tradeoff', 'heard')], [])).toBe(true);
    expect(isComplete([row('tradeoff', 'heard'), row('cost', 'unsure')], [])).toBe(false);
    expect(isComplete([row('tradeoff', 'heard'), row('cost', 'unsure', { core: false })], [])).toBe(true);
    expect(isComplete([], [])).toBe(false);
  });

  it('may still have something about how it was said', () => {
    const heard = [row('tradeoff', 'heard')];
    expect(isComplete(heard, find(heard, [], { fillersPerMinute: 13, fillers: 30 }))).toBe(true);
    expect(isComplete(heard, find(heard, [draft]))).toBe(false);
  });
});
