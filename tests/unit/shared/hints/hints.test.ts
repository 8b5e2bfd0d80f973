import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CriteriaFile } from '#shared/bank/question.ts';
import { type HintsFrom, nextHint } from '#shared/hints/hints.ts';

const file = path.resolve(import.meta.dirname, '../../../../question-banks/criteria/system-design.json');
const { criteria } = JSON.parse(readFileSync(file, 'utf8')) as CriteriaFile;

const from = (changes: Partial<HintsFrom> = {}): HintsFrom => ({
  question: {
    stage: 'system-design',
    core: ['tradeoff', 'rollout-rollback'],
    outline: ['Size it', 'Choose a store'],
  },
  criteria,
  phase: 'High level',
  said: '',
  ...changes,
});

/** Every hint there is, in the order of asking. */
function all(input: HintsFrom): string[] {
  const given: string[] = [];
  for (let hint = nextHint(input, given); hint !== null; hint = nextHint(input, given)) given.push(hint);
  return given;
}

describe('hints', () => {
  it('begin with where the time puts one, then name points, then the outline, and come to an end', () => {
    const hints = all(from());
    expect(hints[0]).toBe('The time puts you at: high level.');
    expect(hints).toHaveLength(5);
    expect(hints.slice(1, 3).every((hint) => hint.startsWith('Not heard yet: '))).toBe(true);
    expect(hints.at(-1)).toBe('A strong answer goes through: choose a store');
    expect(new Set(hints).size).toBe(hints.length);
  });

  it('leave out what was said', () => {
    const said = 'If it goes wrong we turn the feature flag off and roll back within five minutes.';
    const label = criteria.find(({ id }) => id === 'rollout-rollback')?.label.toLowerCase() ?? '?';
    const quiet = all(from()).some((hint) => hint.toLowerCase().includes(label));
    const heard = all(from({ said })).some((hint) => hint.toLowerCase().includes(label));
    expect([quiet, heard]).toEqual([true, false]);
  });

  it('say nothing of the time before the answer', () => {
    const [first = ''] = all(from({ phase: null }));
    expect(first).toMatch(/^Worth saying/);
    // Then it says it all the same, once the answer runs.
    expect(nextHint(from(), [first])).toMatch(/^The time puts you at/);
  });
});
