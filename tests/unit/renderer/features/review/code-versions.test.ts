import { describe, expect, it } from 'vitest';
import { codeItems, codeVersions, versionAt } from '#renderer/features/review/code-versions.ts';

describe('the code as it was', () => {
  const changes = [
    { atSample: 16_000, text: 'let a = 1;' },
    { atSample: 32_000, at: 8, remove: 1, insert: '2' },
  ];

  it('begins as it was handed over', () => {
    const code = codeVersions('typescript', 'let a;', changes);
    const at = (ms: number) => code.versions[versionAt(code, ms)]?.text;
    expect([0, 999, 1_000, 1_999, 2_000, 99_000].map(at)).toEqual([
      'let a;',
      'let a;',
      'let a = 1;',
      'let a = 1;',
      'let a = 2;',
      'let a = 2;',
    ]);
  });

  it('begins as it was changed before the first word', () => {
    const early = [{ atSample: 0, text: 'early' }, ...changes];
    expect(codeVersions('typescript', 'let a;', early).versions.map(({ text }) => text)).toEqual([
      'early',
      'let a = 1;',
      'let a = 2;',
    ]);
  });

  it('has a mark where it changed', () => {
    const code = codeVersions('python', 'let a;', changes);
    expect(codeItems(code).map(({ startMs }) => startMs)).toEqual([1_000, 2_000]);
    expect(codeItems(null)).toEqual([]);
  });
});
