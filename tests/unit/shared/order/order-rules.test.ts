import { describe, expect, it } from 'vitest';
import { explainedRules } from '#shared/report/reasons.ts';
import { batchesOf, measuredRules, speaks } from './measured-orders.ts';

/** A rule that is wrong more often than this does not speak. */
const PRECISION = 0.9;
/** A rule that speaks less often than this where it should might as well not be there. */
const RECALL = 0.3;

describe.each(measuredRules)('$rule', (measured) => {
  const { first, second } = batchesOf(measured.rule);

  it('is measured on forty answers of each kind, and explained', () => {
    expect(new Set([...first.hits, ...second.hits]).size).toBeGreaterThanOrEqual(40);
    expect(new Set([...first.misses, ...second.misses]).size).toBeGreaterThanOrEqual(40);
    expect(explainedRules).toContain(measured.rule);
  });

  // The second batch was written once the rule stood, and the rule has not been changed for it.
  it.each([
    ['that it was written with', first],
    ['that it had not seen', second],
  ])('is right in nine of ten answers %s', (_, { hits, misses }) => {
    const right = hits.filter((text) => speaks(measured, text)).length;
    const wrong = misses.filter((text) => speaks(measured, text));
    expect(right / (right + wrong.length), wrong.join('\n')).toBeGreaterThanOrEqual(PRECISION);
    expect(right / hits.length).toBeGreaterThanOrEqual(RECALL);
  });
});
