import { describe, expect, it } from 'vitest';
import { assumptionGroups } from '#renderer/features/review/assumption-groups.ts';
import type { AssumptionRow } from '#shared/report/report.ts';

function row(
  assumption: string,
  status: AssumptionRow['status'],
  at: number | null,
  speaks = true,
): AssumptionRow {
  const evidence = at === null ? null : { text: 'I use it', startMs: null, endMs: null };
  return {
    assumption,
    label: assumption,
    question: `${assumption}?`,
    status,
    speaks,
    choice: { label: 'it', evidence: evidence && { ...evidence, wordRange: [at ?? 0, (at ?? 0) + 2] } },
    evidence: null,
  };
}

const ids = (rows: readonly AssumptionRow[]) => rows.map(({ assumption }) => assumption);

describe('assumptionGroups', () => {
  it('follows the choices as they were made', () => {
    const groups = assumptionGroups([row('late', 'not-heard', 90), row('early', 'not-heard', 4)]);
    expect(ids(groups.notHeard)).toEqual(['early', 'late']);
  });

  it('asks for nothing where the choice was not made', () => {
    const groups = assumptionGroups([row('unmade', 'not-asked', null)]);
    expect(Object.values(groups).flat()).toEqual([]);
  });

  it('leaves to the user what may not speak, and what could not be judged', () => {
    const silent = row('silent', 'not-asked', null, false);
    expect(ids(assumptionGroups([silent, row('poor-sound', 'not-asked', 7)]).selfCheck)).toEqual([
      'poor-sound',
      'silent',
    ]);
  });
});
