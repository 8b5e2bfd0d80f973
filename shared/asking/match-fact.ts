import type { Fact } from '#shared/bank/question.ts';
import { compilePhrase } from '#shared/coverage/phrase-pattern.ts';
import { patternText, spokenWords } from '#shared/coverage/spoken-words.ts';
import { readAnswer } from '#shared/report/answer.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { closeness } from './closeness.ts';

/** What each further phrase that is found adds to a fact, beside the parts of its longest one. */
const ALSO = 0.25;

const compiled = new Map<string, { readonly pattern: RegExp; readonly parts: number }>();

function known(phrase: string) {
  const before = compiled.get(phrase);
  if (before) return before;
  const parts = phrase.split(/\s+/).filter((part) => part !== '' && !/^\.{2,3}$/.test(part)).length;
  const made = { pattern: compilePhrase(phrase), parts };
  compiled.set(phrase, made);
  return made;
}

/** A question as phrases read it: lower case, no punctuation, no fillers, numbers as `0`. */
function questionText(text: string): string {
  const words: Word[] = text
    .split(/\s+/)
    .filter(Boolean)
    .map((each) => ({ text: each, startMs: null, endMs: null, confidence: null }));
  const { tokens, empty } = readAnswer({ engine: 'text', durationMs: null, words, voice: [], suspected: [] });
  return patternText(spokenWords(tokens, empty));
}

/** How well a fact fits: the parts of its longest phrase in the text, and a little for each other; 0 for none. */
function fitOf(fact: Fact, text: string): number {
  const found = fact.phrases.map(known).filter(({ pattern }) => pattern.test(text));
  if (found.length === 0) return 0;
  return Math.max(...found.map(({ parts }) => parts)) + ALSO * (found.length - 1);
}

/**
 * The fact that a question asks for; null where the interviewer knows nothing of it. Typed or spoken text, with or
 * without punctuation. Where several fit as well, the one whose own question means most nearly the same.
 */
export function matchFact(question: string, facts: readonly Fact[]): Fact | null {
  const text = questionText(question);
  const fits = facts.map((fact) => ({ fact, fit: fitOf(fact, text) })).filter((each) => each.fit > 0);
  const best = Math.max(...fits.map((each) => each.fit));
  const [first, ...others] = fits.filter((each) => each.fit === best).map(({ fact }) => fact);
  if (!first || others.length === 0) return first ?? null;
  const near = (fact: Fact) => closeness(text, questionText(fact.ask));
  return others.reduce((most, fact) => (near(fact) > near(most) ? fact : most), first);
}
