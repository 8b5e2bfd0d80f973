import type { CodeVersions } from './code-versions.ts';

/** A stretch of a line of code, and what it is as far as reading goes. */
export interface CodeToken {
  readonly text: string;
  readonly kind: 'comment' | 'string' | 'keyword' | 'plain';
}

const string = String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`;
const words = (list: string) => String.raw`\b(?:${list.split(' ').join('|')})\b`;

/** Comments, texts and the words of the language, in that order: what comes first takes the rest. */
const grammars: Record<CodeVersions['language'], RegExp> = {
  typescript: new RegExp(
    `(?<comment>//.*|/\\*[\\s\\S]*?\\*/)|(?<string>${string}|\`(?:\\\\.|[^\`\\\\])*\`)|(?<keyword>${words(
      'as async await break case catch class const continue default delete do else enum export extends false finally for from function if implements import in instanceof interface let new null of private public readonly return static super switch this throw true try type typeof undefined var void while yield',
    )})`,
    'g',
  ),
  python: new RegExp(
    `(?<comment>#.*)|(?<string>"""[\\s\\S]*?"""|'''[\\s\\S]*?'''|${string})|(?<keyword>${words(
      'and as assert async await break class continue def del elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return self True try while with yield',
    )})`,
    'g',
  ),
};

/** The code line by line, in tokens. Joined together they are the code again. */
export function codeTokens(code: string, language: CodeVersions['language']): CodeToken[][] {
  const lines: CodeToken[][] = [[]];
  const add = (text: string, kind: CodeToken['kind']) => {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, kind });
    }
  };
  let at = 0;
  for (const match of code.matchAll(grammars[language])) {
    add(code.slice(at, match.index), 'plain');
    const { comment, string: text } = match.groups ?? {};
    add(match[0], comment !== undefined ? 'comment' : text !== undefined ? 'string' : 'keyword');
    at = match.index + match[0].length;
  }
  add(code.slice(at), 'plain');
  return lines;
}
