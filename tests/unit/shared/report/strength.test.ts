import { expect, it } from 'vitest';
import type { CoverageRow, Delivery } from '#shared/report/report.ts';
import { strengthOf } from '#shared/report/strength.ts';
import { criteriaOf } from './spoken-text.ts';

const delivery: Delivery = {
  words: 120,
  wordsPerMinute: null,
  articulationWpm: null,
  fillersPerMinute: null,
  fillers: 0,
  repeats: 0,
  pauses: null,
};
const row = (criterion: string, more: Partial<CoverageRow> = {}): CoverageRow => ({
  criterion,
  status: 'heard',
  core: true,
  confidence: 0.9,
  evidence: { text: `the ${criterion}`, wordRange: [0, 2], startMs: 1000, endMs: 2000 },
  ...more,
});
const strength = (...coverage: CoverageRow[]) =>
  strengthOf({
    stage: 'system-design',
    level: 'senior',
    criteria: criteriaOf('system-design'),
    coverage,
    delivery,
  });

it('prefers what was worked through to what was only said', () => {
  const found = strength(row('tradeoff'), row('cost', { depth: 'worked-through' }));
  expect(found).toEqual({ title: 'Worked through: what it costs to keep', quote: 'the cost', startMs: 1000 });
});

it('prefers a core point to one that was not asked for', () => {
  expect(strength(row('tradeoff', { core: false }), row('diagnosability'))?.quote).toBe('the diagnosability');
});

it('states a fact where nothing was heard for sure', () => {
  const plain = { title: 'You answered in 120 words.', quote: null, startMs: null };
  expect(strength(row('tradeoff', { status: 'unsure' }))).toEqual(plain);
  expect(strength(row('tradeoff', { confidence: 0.65 }))).toEqual(plain);
});
