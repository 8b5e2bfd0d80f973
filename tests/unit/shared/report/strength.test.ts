import { expect, it } from 'vitest';
import type { CoverageRow, Delivery, Flag } from '#shared/report/report.ts';
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
const strength = (...coverage: CoverageRow[]) => withFlags([], ...coverage);
const withFlags = (flags: Flag[], ...coverage: CoverageRow[]) =>
  strengthOf({
    flags,
    stage: 'system-design',
    level: 'senior',
    criteria: criteriaOf('system-design'),
    coverage,
    delivery,
  });

it('prefers what was worked through to what was only said', () => {
  const found = strength(row('tradeoff'), row('cost', { depth: 'worked-through' }));
  expect(found).toEqual({
    title: 'You worked this through: what it costs to keep',
    quote: 'the cost',
    startMs: 1000,
  });
});

it('states a fact where nothing was heard for sure', () => {
  const plain = { title: 'You answered in 120 words.', quote: null, startMs: null };
  expect(strength(row('tradeoff', { status: 'unsure' }))).toEqual(plain);
  expect(strength(row('tradeoff', { confidence: 0.65 }))).toEqual(plain);
  expect(strength(row('cost', { core: false, confidence: 0.99 }))).toEqual(plain);
});

it('holds nothing up that an interviewer would stop at', () => {
  const vague: Flag = {
    kind: 'vague',
    rule: 'vague-claim',
    text: 'the tradeoff',
    wordRange: [1, 2],
    startMs: 1000,
    endMs: 2000,
    certainty: 'heard',
  };
  expect(withFlags([vague], row('tradeoff'))?.quote).toBeNull();
  expect(withFlags([{ ...vague, kind: 'filler' }], row('tradeoff'))?.quote).toBe('the tradeoff');
});

it('holds nothing up that the speaker was not sure of', () => {
  const evidence = { text: 'it would maybe fall over', wordRange: [0, 4] as [number, number] };
  const doubted = row('tradeoff', { evidence: { ...evidence, startMs: null, endMs: null } });
  expect(strength(doubted)?.quote).toBeNull();
  const forgotten = {
    ...evidence,
    text: "i don't remember the traffic, and there's one table",
    startMs: null,
  };
  expect(strength(row('data-model', { evidence: { ...forgotten, endMs: null } }))?.quote).toBeNull();
});

it('prefers a point of substance to having been there', () => {
  expect(strength(row('functional-scope', { depth: 'worked-through' }), row('cost'))?.quote).toBe('the cost');
});
