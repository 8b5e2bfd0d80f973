import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '#shared/report/draft.ts';
import { rankedTopics, worthBecause, worthOf } from '#shared/report/importance.ts';
import { rankFindings } from '#shared/report/rank-findings.ts';
import { criteriaOf } from './spoken-text.ts';

const draft = (id: string, topic: string, more: Partial<Draft> = {}): Draft => ({
  id,
  rule: 'r',
  title: id,
  because: 'b',
  criterion: null,
  quote: null,
  startMs: null,
  followUp: 'f',
  goal: 'In sixty seconds: g.',
  topic,
  weight: 1,
  ...more,
});
const ids = (drafts: readonly Draft[], level: 'mid' | 'senior' | 'staff' = 'senior') =>
  rankFindings('system-design', level, drafts).map(({ id }) => id);

describe('the ranking of findings', () => {
  it('puts first what moves an interviewer most at this level', () => {
    const drafts = [draft('a', 'api-contract'), draft('b', 'cost'), draft('c', 'rollout-rollback')];
    expect(ids(drafts, 'mid')).toEqual(['a', 'c', 'b']);
    expect(ids(drafts, 'staff')).toEqual(['c', 'b', 'a']);
  });

  it('has verification and edge cases first for mid in coding, the reach of a change for staff', () => {
    const drafts = rankedTopics('coding').map((topic) => draft(topic, topic));
    expect(rankFindings('coding', 'mid', drafts).map(({ id }) => id)).toEqual([
      'verification',
      'edge-cases',
      'root-cause',
    ]);
    expect(rankFindings('coding', 'staff', drafts).map(({ id }) => id)).toContain('change-risk');
  });

  it('keeps the one that is tied to a choice of two about a topic', () => {
    const drafts = [draft('bare', 'scale-estimate'), draft('tied', 'scale-estimate', { weight: 1.3 })];
    expect(ids(drafts)).toEqual(['tied']);
  });

  it('never says two things about the same words', () => {
    const words = { quote: 'and then the queue just fails', startMs: 4000 };
    const drafts = [
      draft('a', 'vague', words),
      draft('b', 'failure-mode', { ...words, quote: 'just fails' }),
    ];
    expect(ids(drafts)).toEqual(['b']);
  });

  it('keeps one place for substance however loud the delivery is', () => {
    const loud = ['fillers', 'pace', 'pauses'].map((topic) => draft(topic, topic, { weight: 3 }));
    expect(ids([...loud, draft('cost', 'cost', { weight: 0.1 })])).toContain('cost');
  });

  it('is the same for the same drafts in any order, at most three and of different topics', () => {
    const drafts = rankedTopics('system-design').flatMap((topic) => [
      draft(`1${topic}`, topic),
      draft(`2${topic}`, topic),
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(drafts), (some) => {
        const found = rankFindings('system-design', 'senior', some);
        const sorted = [...some].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(found).toEqual(rankFindings('system-design', 'senior', sorted));
        expect(found.length).toBeLessThanOrEqual(3);
        expect(new Set(found.map(({ id }) => id.slice(1))).size).toBe(found.length);
        expect(found.map(({ rank }) => rank)).toEqual(found.map((_, i) => i + 1));
      }),
    );
  });
});

describe('the table behind it', () => {
  it('places every criterion of every stage, with its reason', () => {
    for (const stage of ['coding', 'system-design', 'behavioural'] as const) {
      expect([...rankedTopics(stage)].sort()).toEqual(
        criteriaOf(stage)
          .map((c) => c.id)
          .sort(),
      );
      for (const topic of rankedTopics(stage)) {
        expect(worthBecause(stage, topic)).toBeTruthy();
        for (const level of ['mid', 'senior', 'staff'] as const) {
          expect(worthOf(stage, level, topic)).toBeGreaterThan(0);
          expect(worthOf(stage, level, topic)).toBeLessThanOrEqual(100);
        }
      }
    }
  });
});
