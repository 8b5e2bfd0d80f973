import { type Token, tokenise } from '#shared/transcript/tokens.ts';

/** A text with the words that ought to be marked in brackets: "[um] I [was] was". */
export function marked(text: string): { tokens: Token[]; expected: number[] } {
  const parts = text.split(/\s+/);
  const expected: number[] = [];
  let open = false;
  const words = parts.map((part, i) => {
    if (part.startsWith('[')) open = true;
    if (open) expected.push(i);
    if (part.includes(']')) open = false;
    return { text: part.replace(/[[\]]/g, ''), startMs: null, endMs: null, confidence: null };
  });
  return { tokens: tokenise(words), expected };
}
