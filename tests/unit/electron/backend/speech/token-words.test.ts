import tokenizer from 'llama-tokenizer-js';
import { describe, expect, it } from 'vitest';
import { tokensToWords } from '#electron/backend/speech/token-words.ts';

describe('tokensToWords', () => {
  it('puts words together and knows their tokens', () => {
    const ids = tokenizer.encode("Um, we've rebuilt Kubernetes.", false, true);
    const words = tokensToWords(ids);
    expect(words.map((w) => w.text)).toEqual(['Um,', "we've", 'rebuilt', 'Kubernetes.']);
    expect(words.flatMap((w) => w.tokens)).toEqual(
      words.flatMap((w, i) => [i === 0 ? 0 : words[i - 1]!.tokens[1], w.tokens[1]]),
    );
    expect(words.at(-1)!.tokens[1]).toBe(ids.length);
  });

  it('joins lone punctuation to the word before it and drops it where there is none', () => {
    const ids = tokenizer.encode('- well - yes', false, true);
    expect(tokensToWords(ids).map((w) => w.text)).toEqual(['well-', 'yes']);
  });

  it('keeps letters that are spelled as bytes, and passes over tokens beyond the vocabulary', () => {
    expect(
      tokensToWords(tokenizer.encode('na\u00efve \ud83e\udd99x', false, true)).map((w) => w.text),
    ).toEqual(['na\u00efve', '\ud83e\udd99x']);
    expect(tokensToWords([32_100])).toEqual([]);
  });
});
