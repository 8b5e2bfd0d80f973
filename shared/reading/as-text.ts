import { isPunctuated, type Token, tokenise } from '#shared/transcript/tokens.ts';
import { readableWord, type Word } from '#shared/transcript/transcript.ts';
import { acronyms, terms } from '#shared/vocabulary/terms.ts';
import { spokenNumber } from './spoken-numbers.ts';

/** Where the recogniser set no full stop, a pause this long ends a sentence, in milliseconds. */
const SENTENCE_PAUSE_MS = 1_000;
/** Smaller numbers stay words, but before a unit. */
const FIGURES_FROM = 10;

/** Units as they are written; those with a sign of their own stand at the figure. */
const UNITS: Readonly<Record<string, string>> = {
  millisecond: ' ms',
  milliseconds: ' ms',
  microseconds: ' µs',
  percent: '%',
  kilobyte: ' KB',
  kilobytes: ' KB',
  megabyte: ' MB',
  megabytes: ' MB',
  gigabyte: ' GB',
  gigabytes: ' GB',
  terabyte: ' TB',
  terabytes: ' TB',
  petabytes: ' PB',
};
/** Units that stay words and still want figures. */
const WORD_UNITS = /^(second|minute|hour|day|byte|core|replica|shard|partition|node)s?$|^(rps|qps|x|k)$/;

const cased = new Map(
  [...terms.filter(({ plain }) => !plain).map(({ term }) => term), ...acronyms]
    .filter((term) => /^\S+$/.test(term) && /\p{Lu}/u.test(term))
    .map((term) => [term.toLowerCase(), term] as const),
);

const PUNCTUATION = /[.?!…,;:]+["'”’)]*$/;

/**
 * The words as somebody would write them: numbers in figures, names and sentences with their capitals, and full
 * stops at long pauses where the recogniser set none. One text a word, so that every word keeps its place; those
 * that went into the one before are empty. The words themselves stay as they were heard.
 */
export function asText(words: readonly Word[]): string[] {
  const tokens = tokenise(words);
  const texts = words.map(readableWord);
  const bare = tokens.map((token) => token.bare);
  for (let at = 0; at < words.length; ) {
    const end = clauseEnd(tokens, at);
    at += putNumber(texts, bare.slice(at, end + 1), bare[at - 1] ?? '', bare[at - 2] ?? '', at);
  }
  return inSentences(texts.map(withCapitals), words, tokens);
}

/** The last word of the clause that `at` stands in; a number does not go on behind it. */
function clauseEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length - 1 && !tokens[end]?.closes) end++;
  return end;
}

/** Puts figures in the place of the number that begins with `bare`, and gives the number of words that it took. */
function putNumber(
  texts: string[],
  bare: readonly string[],
  before: string,
  first: string,
  at: number,
): number {
  const said = spokenNumber(bare, 0);
  const figure = !said && /^\d[\d.,]*$/.test(bare[0] ?? '') ? (bare[0] ?? '') : null;
  if (!said && figure === null) return 1;
  const length = said?.length ?? 1;
  const next = bare[length] ?? '';
  const unit = UNITS[next];
  const measured = unit !== undefined || WORD_UNITS.test(next);
  // “Two to three hundred” is no “two to 300”; “a million things” is no number that was counted.
  const range = /^(to|or)$/.test(before) && spokenNumber([first], 0) !== null;
  const loose = bare[0] === 'a' && !measured;
  const small = said !== null && said.value < FIGURES_FROM && !said.text.includes('.') && !measured;
  if (said && (range || loose || small)) return length;
  if (figure !== null && unit === undefined) return 1;
  const last = at + length - (unit === undefined ? 1 : 0);
  const mark = PUNCTUATION.exec(texts[last] ?? '')?.[0] ?? '';
  texts[at] = `${said?.text ?? figure}${unit ?? ''}${mark}`;
  for (let i = at + 1; i <= last; i++) texts[i] = '';
  return last - at + 1;
}

function withCapitals(text: string): string {
  const [, name = '', rest = ''] = /^(.*?)((?:['’]s)?[.?!…,;:]*)$/.exec(text) ?? [];
  if (/^i(['’](m|d|ve|ll))?$/.test(name)) return `I${text.slice(1)}`;
  const known = cased.get(name.toLowerCase());
  return known === undefined ? text : `${known}${rest}`;
}

/** Begins sentences with a capital, and ends them at long pauses where nothing else does. */
function inSentences(texts: readonly string[], words: readonly Word[], tokens: readonly Token[]): string[] {
  const punctuated = isPunctuated(tokens);
  let begins = true;
  return texts.map((text, i) => {
    if (text === '') return '';
    const shown = begins && !cased.has(text.toLowerCase().replace(PUNCTUATION, '')) ? capital(text) : text;
    let next = i + 1;
    while (texts[next] === '') next++;
    const last = next - 1;
    const pause = (words[last + 1]?.startMs ?? 0) - (words[last]?.endMs ?? 0);
    const ended = /[.?!]["'”’)]*$/.test(text);
    const ends = !ended && !punctuated && (next === words.length || pause >= SENTENCE_PAUSE_MS);
    begins = ended || ends;
    return ends ? `${shown.replace(/[,;:]$/, '')}.` : shown;
  });
}

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** The same as one text. */
export function textOf(words: readonly Word[]): string {
  return asText(words).filter(Boolean).join(' ');
}
