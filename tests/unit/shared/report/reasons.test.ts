import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainedRules, reasonOf } from '#shared/report/reasons.ts';

/** The rule ids that stand in the sources of the passes. */
function rulesInSources(): string[] {
  const shared = new URL('../../../../shared/', import.meta.url);
  const files = ['report', 'substance'].flatMap((folder) =>
    readdirSync(new URL(folder, shared))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  );
  const found = files.flatMap((name) => {
    const text = readFileSync(new URL(name, shared), 'utf8');
    return [...text.matchAll(/\brule: '([a-z-]+)'/g)].map(([, rule]) => rule ?? '');
  });
  return [...new Set(found)];
}

describe('reasons', () => {
  it('explain every rule, with a source', () => {
    expect(rulesInSources()).toEqual(expect.arrayContaining(['core-not-heard', 'vague-claim']));
    expect(rulesInSources().filter((rule) => reasonOf(rule) === null)).toEqual([]);
    for (const rule of explainedRules) expect(reasonOf(rule)?.source, rule).not.toBe('');
  });

  it('are not made up for a rule that nobody knows', () => {
    expect(reasonOf('luck')).toBeNull();
  });
});
