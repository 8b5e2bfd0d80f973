import { contextReader } from './discourse-context.ts';
import { discourseRules, type Rule } from './discourse-rules.ts';
import type { Token } from './tokens.ts';

interface Phrase {
  readonly words: readonly string[];
  readonly rule: Rule;
}

const phrasesByFirst = new Map<string, Phrase[]>();
for (const [text, rule] of discourseRules) {
  const words = text.split(' ');
  const first = words[0] ?? '';
  phrasesByFirst.set(first, [...(phrasesByFirst.get(first) ?? []), { words, rule }]);
}

/**
 * Discourse markers that carry nothing where they stand, as ranges of word indexes (inclusive). Adjacent
 * ones ("okay so") stay separate ranges.
 */
export function discourseFillers(tokens: readonly Token[]): Array<readonly [number, number]> {
  const read = contextReader(tokens);
  const found: Array<readonly [number, number]> = [];
  for (let i = 0; i < tokens.length; i++) {
    const match = (phrasesByFirst.get(tokens[i]?.bare ?? '') ?? []).find(
      (phrase) =>
        phrase.words.every((word, k) => tokens[i + k]?.bare === word) &&
        phrase.words.slice(1).every((_, k) => !tokens[i + k]?.ends) &&
        phrase.rule(read(i, i + phrase.words.length - 1)),
    );
    if (!match) continue;
    const to = i + match.words.length - 1;
    found.push([i, to]);
    i = to;
  }
  return found;
}
