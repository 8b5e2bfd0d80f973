import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lexicons } from '#shared/coverage/lexicon/lexicon.ts';
import { occurs, PhraseIndex } from '#shared/coverage/phrase-index.ts';
import { compilePhrase } from '#shared/coverage/phrase-pattern.ts';
import { patternText, spokenWords } from '#shared/coverage/spoken-words.ts';
import { tokenise } from '#shared/transcript/tokens.ts';
import { fromText } from '../report/spoken-text.ts';

describe('an index of phrases', () => {
  it.each([
    ['roll* back|again', 'rolled back', true],
    ['roll* back|again', 'back', false],
    ['go_back|return now?', 'go back', true],
    ['go_back|return now?', 'go on', false],
    ['0 ... @time', '0 short seconds', true],
  ])('finds %s in "%s": %s', (phrase, text, expected) => {
    const index = new PhraseIndex();
    const indexed = index.add(phrase);
    expect(occurs(indexed, index.fill(text.split(' ')), ` ${text} `)).toBe(expected);
  });

  it('finds in real sentences exactly what the patterns find', () => {
    const file = new URL('../../../../shared/coverage/training/coding/whole-answers.jsonl', import.meta.url);
    const sentences = readFileSync(file, 'utf8').trim().split('\n').slice(0, 80);
    const phrases = Object.values(lexicons.coding).flatMap((p) => [...p.strong, ...p.weak]);
    const index = new PhraseIndex();
    const indexed = phrases.map((phrase) => index.add(phrase));
    const patterns = phrases.map(compilePhrase);
    for (const line of sentences) {
      const { text } = JSON.parse(line) as { text: string };
      const words = spokenWords(tokenise(fromText(text).words), new Set());
      const read = patternText(words);
      const filled = index.fill(words.map((w) => w.text));
      expect(indexed.map((phrase) => occurs(phrase, filled, read))).toEqual(
        patterns.map((pattern) => pattern.test(read)),
      );
    }
  });
});
