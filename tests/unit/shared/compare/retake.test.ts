import { describe, expect, it } from 'vitest';
import { compareRetake, type RetakenFinding } from '#shared/compare/retake.ts';
import { analyse } from '#shared/report/analyse.ts';
import type { Finding, Report } from '#shared/report/report.ts';
import { criteriaOf, spokenEvenly } from '../report/spoken-text.ts';
import { answerWith, point } from './reports.ts';

const found = (finding: Partial<Finding>): Finding => ({
  id: 'not-heard:rollout-rollback',
  rule: 'core-not-heard',
  rank: 1,
  title: 'Not heard: a way back',
  because: 'b',
  criterion: 'rollout-rollback',
  quote: null,
  startMs: null,
  followUp: 'f',
  ...finding,
});
const retaken = ({ id, rule, title, criterion }: Finding): RetakenFinding => ({
  id,
  rule,
  title,
  criterion,
  goal: 'In sixty seconds: g.',
});
const wayBack = found({});
const before = { ...answerWith([point('rollout-rollback', 'not-heard')]), findings: [wayBack] };

const FLAG =
  'Every step is behind a flag. If the error rate doubles we switch the flag off and everyone is back on the old path within a minute, and nothing has to be deployed. The on call engineer may do that without asking.';
const ELSE =
  'I would build a queue with three workers, and each of the workers takes a message and writes a row, and a second table keeps the rows that were sent to the customer by mail on that day. The table has a column for the customer, and one for the time at which the mail was sent to the customer.';

/** What the retake of a missing way back comes to. */
const judgedRetake = (text: string): Report =>
  analyse({
    transcript: spokenEvenly(text),
    stage: 'system-design',
    kind: 'change',
    core: ['constraints', 'tradeoff', 'rollout-rollback', 'validation'],
    criteria: criteriaOf('system-design'),
    about: retaken(wayBack),
  });

describe('a retake', () => {
  it('is judged on its finding alone, not as a whole answer', () => {
    const report = judgedRetake(ELSE);
    expect(report.coverage.filter((row) => row.core).map((row) => row.criterion)).toEqual([
      'rollout-rollback',
    ]);
    expect(report.findings.map(({ criterion }) => criterion)).toEqual(['rollout-rollback']);
    expect(report.limits).toEqual([]);
    expect(report.phases).toBeUndefined();
  });

  it('may be short', () => {
    expect(judgedRetake('We flip the flag off and everyone is back within a minute.').limits).toEqual([]);
  });

  it('mends a point that is heard now, with its words', () => {
    const compared = compareRetake(before, judgedRetake(FLAG), retaken(wayBack));
    expect(compared).toMatchObject({ matter: 'point', outcome: 'mended', before: null });
    expect(compared.now?.text).toContain('flag');
  });

  it('says so where the point is still not heard', () => {
    const compared = compareRetake(before, judgedRetake(ELSE), retaken(wayBack));
    expect(compared).toMatchObject({ matter: 'point', outcome: 'again', now: null });
  });

  it('holds a rate against the figure itself', () => {
    const many = found({
      id: 'fillers',
      rule: 'filler-rate',
      criterion: null,
      quote: 'like … like',
      startMs: 4000,
    });
    const was = { ...answerWith([]), findings: [many] };
    was.delivery = { ...was.delivery, fillersPerMinute: 14 };
    const fewer = { ...answerWith([]) };
    const compared = compareRetake(was, fewer, retaken(many));
    expect(compared).toMatchObject({ matter: 'figure', outcome: 'mended' });
    expect(compared.before).toEqual({ text: 'like … like', startMs: 4000, endMs: null });
    expect(compared.figures).toContainEqual({ name: 'fillers', before: 14, now: 3 });
    const again = { ...fewer, findings: [many] };
    expect(compareRetake(was, again, retaken(many)).outcome).toBe('again');
  });

  it('judges no rate by ten seconds, and shows none', () => {
    const many = found({ id: 'fillers', rule: 'filler-rate', criterion: null, quote: 'like … like' });
    const was = { ...answerWith([]), findings: [many] };
    const now = answerWith([]);
    now.delivery = { ...now.delivery, words: 39, wordsPerMinute: 233, fillersPerMinute: 7.8 };
    expect(compareRetake(was, now, retaken(many))).toMatchObject({ outcome: 'unjudged', figures: [] });
    // A point is heard in ten seconds as well as in sixty.
    now.coverage = [point('rollout-rollback', 'heard')];
    expect(compareRetake(before, now, retaken(wayBack))).toMatchObject({ outcome: 'mended', figures: [] });
  });

  it('takes a way of speaking that is gone for mended, and quotes it where it is there again', () => {
    const vague = found({
      id: 'vague-claim',
      rule: 'vague-claim',
      criterion: null,
      quote: 'it broke',
      startMs: 1,
    });
    const was = { ...answerWith([]), findings: [vague] };
    expect(compareRetake(was, answerWith([]), retaken(vague))).toMatchObject({
      matter: 'pattern',
      outcome: 'mended',
    });
    const again = compareRetake(
      was,
      { ...answerWith([]), findings: [{ ...vague, quote: 'it failed' }] },
      retaken(vague),
    );
    expect(again).toMatchObject({ outcome: 'again', now: { text: 'it failed' } });
  });

  it('asks rather than judges where an assumption was not told beside its choice', () => {
    const assumed = found({ id: 'assumption-not-heard:loss', rule: 'assumption-not-heard', criterion: null });
    expect(
      compareRetake({ ...answerWith([]), findings: [assumed] }, answerWith([]), retaken(assumed)).outcome,
    ).toBe('unsure');
  });

  it('is not judged where it could not be heard, or nothing was said', () => {
    const poor = { ...judgedRetake(FLAG), limits: [{ rule: 'poor-sound' as const, message: 'm' }] };
    expect(compareRetake(before, poor, retaken(wayBack)).outcome).toBe('unjudged');
    expect(compareRetake(before, judgedRetake(''), retaken(wayBack)).outcome).toBe('unjudged');
  });
});
