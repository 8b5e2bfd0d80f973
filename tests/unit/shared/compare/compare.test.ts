import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReports } from '#shared/compare/compare.ts';
import { report } from '../report/spoken-text.ts';
import { answerWith, point } from './reports.ts';

const changeOf = (before: ReturnType<typeof point>, now: ReturnType<typeof point>) =>
  compareReports(answerWith([before]), answerWith([now])).points[0]?.change;

describe('two answers to one question', () => {
  it('tell a point that was missing and now is heard, with its words', () => {
    const said = point('rollout-rollback', 'heard');
    const { points } = compareReports(
      answerWith([point('rollout-rollback', 'not-heard')]),
      answerWith([said]),
    );
    expect(points).toEqual([
      {
        criterion: 'rollout-rollback',
        core: true,
        change: 'resolved',
        status: { before: 'not-heard', now: 'heard' },
        before: null,
        now: said.evidence,
      },
    ]);
  });

  it.each([
    ['heard', 'not-heard', true, 'lost'],
    ['heard', 'not-heard', false, 'lost'],
    ['not-heard', 'heard', false, 'new'],
    ['not-heard', 'not-heard', true, 'missing'],
    ['heard', 'heard', false, 'kept'],
    ['unsure', 'heard', true, 'unsure'],
    ['heard', 'unsure', true, 'unsure'],
    ['not-asked', 'not-asked', false, undefined],
    ['not-heard', 'not-heard', false, undefined],
    ['unsure', 'not-heard', false, undefined],
  ] as const)('%s, then %s (core: %s): %s', (before, now, core, change) => {
    expect(changeOf(point('c', before, core), point('c', now, core))).toBe(change);
  });

  it('are the same thing backwards: what is resolved one way is lost the other', () => {
    const status = fc.constantFrom(
      'heard' as const,
      'unsure' as const,
      'not-heard' as const,
      'not-asked' as const,
    );
    const rows = fc.array(fc.tuple(status, status, fc.boolean()), { maxLength: 12 });
    const backwards = { resolved: 'lost', new: 'lost', missing: 'missing', kept: 'kept', unsure: 'unsure' };
    fc.assert(
      fc.property(rows, (list) => {
        const a = answerWith(list.map(([before, , core], i) => point(`c${i}`, before, core)));
        const b = answerWith(list.map(([, now, core], i) => point(`c${i}`, now, core)));
        const there = compareReports(a, b).points;
        const back = new Map(compareReports(b, a).points.map((p) => [p.criterion, p]));
        expect(back.size).toBe(there.length);
        for (const { criterion, change, before, now } of there) {
          const other = back.get(criterion);
          expect([other?.before, other?.now]).toEqual([now, before]);
          if (change !== 'lost') expect(other?.change).toBe(backwards[change]);
        }
      }),
    );
  });

  it('count what was heard of what was asked, and beyond it', () => {
    const { now } = compareReports(
      answerWith([]),
      answerWith([point('a', 'heard'), point('b', 'not-heard'), point('c', 'heard', false)]),
    );
    expect(now).toEqual({ core: 1, ofCore: 2, beyond: 1 });
  });

  it('leave a figure out that neither has', () => {
    const text = report(
      { engine: 'text', durationMs: null, words: [], voice: [], suspected: [] },
      'coding',
      'debug',
    );
    expect(compareReports(text, text).figures.map(({ name }) => name)).toEqual(['length']);
  });

  it('put the time of a phase beside that of before, and none where it was not reached', () => {
    const phase = (name: string, spentMs: number, startMs: number | null = 0) => ({
      phase: name,
      budgetMs: 60_000,
      spentMs,
      startMs,
      by: 'ear' as const,
    });
    const before = { ...answerWith([]), phases: [phase('Plan', 1000), phase('Code', 0, null)] };
    const now = { ...answerWith([]), phases: [phase('Plan', 2000), phase('Proof', 500)] };
    expect(compareReports(before, now).phases).toEqual([
      { phase: 'Plan', before: 1000, now: 2000 },
      { phase: 'Proof', before: null, now: 500 },
      { phase: 'Code', before: null, now: null },
    ]);
  });
});
