import { compilePhrase } from '#shared/coverage/phrase-pattern.ts';
import { patternText, type SpokenWord } from '#shared/coverage/spoken-words.ts';
import type { Window } from '#shared/coverage/windows.ts';

const compiled = new Map<string, RegExp>();

/** A phrase as a pattern; compiled at first use, for the questions share many. */
export function phraseOf(phrase: string): RegExp {
  const known = compiled.get(phrase);
  if (known) return known;
  const made = compilePhrase(phrase);
  compiled.set(phrase, made);
  return made;
}

export const textOf = (words: readonly SpokenWord[]): string => patternText(words);

/** Whether one of the phrases is in a text that is written as patterns read it. */
export function anyOf(phrases: readonly string[], text: string): boolean {
  return phrases.some((phrase) => phraseOf(phrase).test(text));
}

/** The first place of each phrase in a text, as the indexes of its first and last word. */
export function matchesOf(
  phrases: readonly string[],
  text: string,
): Array<{ readonly first: number; readonly last: number }> {
  return phrases.flatMap((phrase) => {
    const match = phraseOf(phrase).exec(text);
    if (!match) return [];
    const first = text.slice(0, match.index).split(' ').length - 2;
    return [{ first, last: first + match[0].trim().split(' ').length - 1 }];
  });
}

const ASKING =
  /^ (?:and |but |so |then |okay )?(?:should|do|does|did|could|can|would|will|is|are|what|how|why|which|who|whose|where) /;

/** Whether a stretch asks, by its mark or by how it begins. "When it is down we …" does not. */
export const isAsked = (window: Window): boolean => window.asks || ASKING.test(window.text);
