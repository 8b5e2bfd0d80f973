import { describe, expect, it } from 'vitest';
import { coverageGroups } from '#renderer/features/review/coverage-groups.ts';
import { evidenceSpans } from '#renderer/features/review/evidence-spans.ts';
import { criterion, evidence, row } from './answer.ts';

const criteria = [criterion('scale', 'How big it is'), criterion('cost', 'What it costs')];
const coverage = [
  row('late', 'heard', { evidence: evidence(30, 40) }),
  row('scale', 'heard', { evidence: evidence(2, 9) }),
  row('beside-heard', 'heard', { core: false, evidence: evidence(0, 4) }),
  row('core-unsure', 'unsure', { evidence: evidence(12, 15) }),
  row('beside-unsure', 'unsure', { core: false, evidence: evidence(20, 22) }),
  row('cost', 'not-heard'),
  row('beside-missing', 'not-heard', { core: false }),
  row('other', 'not-asked', { core: false }),
];
const ids = (list: readonly { criterion: string }[]) => list.map((item) => item.criterion);

describe('the list of what was heard', () => {
  const groups = coverageGroups(coverage, criteria);

  it('has core points first, then the order of the answer', () => {
    expect(ids(groups.heard)).toEqual(['scale', 'late', 'beside-heard']);
  });

  it('asks about and misses only what the question is about', () => {
    expect(ids(groups.unsure)).toEqual(['core-unsure']);
    expect(ids(groups.notHeard)).toEqual(['cost']);
  });

  it('keeps the rest quiet, and what was not asked away', () => {
    expect(ids(groups.beside)).toEqual(['beside-unsure', 'beside-missing']);
    expect(ids(Object.values(groups).flat())).not.toContain('other');
  });

  it('names a criterion by its label, or by its id where it has none any more', () => {
    expect(groups.heard.map((item) => item.label)).toEqual(['How big it is', 'late', 'beside-heard']);
  });
});

describe('what stands beside the text', () => {
  it('is what was heard and what is asked about, in order', () => {
    const spans = evidenceSpans(coverage, criteria);
    expect(ids(spans)).toEqual(['beside-heard', 'scale', 'core-unsure', 'late']);
    expect(spans.map((span) => span.sure)).toEqual([true, true, false, true]);
  });

  it('needs a time', () => {
    const untimed = { ...evidence(0, 1), startMs: null, endMs: null };
    expect(evidenceSpans([row('scale', 'heard', { evidence: untimed })], criteria)).toEqual([]);
  });
});
