import tokenizer from 'llama-tokenizer-js';

/** Words of a decoding: `text` verbatim, and which of its tokens each word came from. */
export interface TokenWord {
  text: string;
  /** First token and the one behind the last. */
  tokens: [number, number];
}

const WORD_START = '\u2581';

/**
 * Puts tokens together to words. A token that begins with the vocabulary's space mark begins a word; tokens
 * beyond the text vocabulary (marks of the model) are nothing. A word without a letter or digit is
 * punctuation and joins the word before it, or is dropped where there is none.
 */
export function tokensToWords(tokens: readonly number[]): TokenWord[] {
  const words: TokenWord[] = [];
  let from = 0;
  const close = (to: number): void => {
    const ids = tokens.slice(from, to).filter((id) => id < tokenizer.vocabById.length);
    const text = tokenizer.decode(ids, false, false).trim();
    const before = words.at(-1);
    if (/[\p{L}\p{N}]/u.test(text)) words.push({ text, tokens: [from, to] });
    else if (before && text)
      words[words.length - 1] = { text: before.text + text, tokens: [before.tokens[0], to] };
    from = to;
  };
  tokens.forEach((id, i) => {
    if (i > from && tokenizer.vocabById[id]?.startsWith(WORD_START)) close(i);
  });
  if (tokens.length > from) close(tokens.length);
  return words;
}
