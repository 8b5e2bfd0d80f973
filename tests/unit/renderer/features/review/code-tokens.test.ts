import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeTokens } from '#renderer/features/review/code-tokens.ts';

const kinds = (code: string, language: 'typescript' | 'python') =>
  codeTokens(code, language).map((line) =>
    line.filter(({ kind }) => kind !== 'plain').map(({ kind, text }) => `${kind} ${text}`),
  );

describe('code', () => {
  it('is the same when its tokens are put together again', () => {
    const code = fc.string({
      unit: fc.constantFrom('"', "'", '`', '#', '/', '*', '\\', '\n', 'if', ' ', 'x'),
    });
    fc.assert(
      fc.property(code, fc.constantFrom('typescript', 'python'), (text, language) => {
        const lines = codeTokens(text, language).map((line) => line.map((token) => token.text).join(''));
        expect(lines.join('\n')).toBe(text);
      }),
    );
  });

  it('has its comments, texts and words told apart', () => {
    expect(kinds('const a = "if"; // return\nreturn `x\ny`;', 'typescript')).toEqual([
      ['keyword const', 'string "if"', 'comment // return'],
      ['keyword return', 'string `x'],
      ['string y`'],
    ]);
    expect(kinds("def a(b): # if\n  return 'def'", 'python')).toEqual([
      ['keyword def', 'comment # if'],
      ['keyword return', "string 'def'"],
    ]);
  });

  it('may have words of the language within names', () => {
    expect(kinds('const iffy = forEach;', 'typescript')).toEqual([['keyword const']]);
  });
});
