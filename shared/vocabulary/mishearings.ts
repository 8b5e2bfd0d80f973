import { tokenise } from '#shared/transcript/tokens.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { spelledOut } from './letters.ts';
import type { Mishearing } from './mishearing.ts';
import { isNear, neighboursFit, type Surroundings } from './neighbours.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { indexSounds, type SoundIndex, type SpokenLetters, soundsLike, spokenLetters } from './sounds.ts';
import { terms, type UnsureMisprint } from './terms.ts';

/** From this confidence on the recogniser is taken at its word where ordinary words might be a term. */
const CERTAIN = 0.97;
/** The most words that a term is looked for in. */
const LONGEST_SOUND = 4;

interface Known {
  readonly term: string;
  /** Null where the misprint is no English. */
  readonly unsure: UnsureMisprint | null;
}

/** Misprints by their first word, the longest first. */
const misprints = new Map<string, Array<Known & { readonly words: readonly string[] }>>();
for (const { term, heard = [], unsure = [] } of terms) {
  const add = (text: string, misprint: UnsureMisprint | null) => {
    const words = text.split(' ');
    const first = words[0] ?? '';
    misprints.set(first, [...(misprints.get(first) ?? []), { term, unsure: misprint, words }]);
  };
  for (const text of heard) add(text, null);
  for (const misprint of unsure) for (const text of misprint.heard) add(text, misprint);
}
/** Misprints of several words, printed as one: “DinamoDB”. Only where no dictionary has that word. */
const joined = new Map<string, string>();
for (const { term, heard = [] } of terms) {
  for (const text of heard) {
    const word = text.replaceAll(' ', '');
    if (word !== text && word.length >= 5 && !isOrdinaryWord(word)) joined.set(word, term);
  }
}
for (const list of misprints.values()) list.sort((a, b) => b.words.length - a.words.length);

const ownSounds = indexSounds(terms);

/** The parts of the words, hyphens and inner full stops parted, and which word each belongs to. */
interface Parts extends Surroundings {
  readonly words: string[];
  readonly places: number[];
  readonly letters: SpokenLetters[];
  /** Whether a sentence ends between two of the parts; the full stop of a spelled letter ends none. */
  endsWithin(from: number, to: number): boolean;
}

function partsOf(words: readonly Word[]): Parts {
  const tokens = tokenise(words);
  const parts: string[] = [];
  const places: number[] = [];
  tokens.forEach(({ bare }, index) => {
    for (const part of bare.split(/-|(?<=[a-z])\.(?=[a-z])/)) {
      parts.push(part);
      places.push(index);
    }
  });
  const token = (part: number) => tokens[places[part] ?? -1];
  return {
    words: parts,
    places,
    letters: parts.map((part) => spokenLetters(withoutPossessive(part))),
    endsWithin: (from, to) =>
      parts
        .slice(from, to)
        .some(
          (part, i) => part.length > 1 && places[from + i] !== places[from + i + 1] && token(from + i)?.ends,
        ),
    opens: (part) => places[part] !== places[part - 1] && (token(part)?.opens ?? true),
    closes: (part) => places[part] !== places[part + 1] && (token(part)?.closes ?? true),
  };
}

/**
 * Finds what was misheard: terms of backend engineering and words of the question (`named`, see
 * `wordsOfQuestion`) that were printed as something else. In order, without overlap. Pure.
 */
export function findMishearings(words: readonly Word[], named: readonly string[] = []): Mishearing[] {
  const parts = partsOf(words);
  const sounds = named.length === 0 ? [ownSounds] : [ownSounds, indexSounds(named.map((term) => ({ term })))];
  const said = new Set([...parts.words, ...named.map((name) => name.toLowerCase())]);
  const found: Mishearing[] = [];
  for (let at = 0; at < parts.words.length; ) {
    const hit = parts.places[at] === parts.places[at - 1] ? null : termAt(parts, at, words, sounds, said);
    if (hit) found.push(hit.mishearing);
    at += hit?.length ?? 1;
  }
  return found;
}

interface Hit {
  readonly mishearing: Mishearing;
  readonly length: number;
}

function termAt(
  parts: Parts,
  at: number,
  words: readonly Word[],
  sounds: readonly SoundIndex[],
  said: ReadonlySet<string>,
): Hit | null {
  const hit = (term: string, length: number): Hit | null => mishearing(parts, at, length, term, words);
  const left = parts.words.length - at;
  const spelled = spelledOut(parts.words, at);
  const reads = (expected: readonly string[]) =>
    expected.every((word, k) => {
      const here = parts.words[at + k] ?? '';
      return here === word || (k === expected.length - 1 && withoutPossessive(here) === word);
    });
  for (const { term, unsure, words: expected } of misprints.get(withoutPossessive(parts.words[at] ?? '')) ??
    []) {
    const { length } = expected;
    if (length > left || (spelled && spelled.length >= length) || !reads(expected)) continue;
    if (parts.endsWithin(at, at + length - 1)) continue;
    if (unsure && !isMeant(unsure, term, parts, at, at + length - 1, words, said)) continue;
    const known = hit(term, length);
    if (known) return known;
  }
  if (spelled) return hit(spelled.term, spelled.length);
  const run = joined.get(parts.letters[at]?.bare ?? '');
  return (run === undefined ? null : hit(run, 1)) ?? soundAt(parts, at, words, sounds, said);
}

function soundAt(
  parts: Parts,
  at: number,
  words: readonly Word[],
  sounds: readonly SoundIndex[],
  said: ReadonlySet<string>,
): Hit | null {
  const run: SpokenLetters[] = [];
  const last = Math.min(at + LONGEST_SOUND, parts.words.length) - 1;
  for (let to = at; to <= last; to++) {
    const word = parts.letters[to];
    if (!word || word.letters === '' || isBroken(parts, at, to)) return null;
    run.push(word);
    for (const index of sounds) {
      const term = soundsLike(run, index);
      if (term === null || !(said.has(term.toLowerCase()) || isNear(parts, at, to, undefined))) continue;
      const like = mishearing(parts, at, to - at + 1, term, words);
      if (like) return like;
    }
  }
  return null;
}

const withoutPossessive = (text: string): string => text.replace(/'s$/, '');

/** Whether a clause ends within the parts. */
function isBroken(parts: Parts, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (parts.closes(i) && parts.places[i] !== parts.places[i + 1]) return true;
  return false;
}

function isMeant(
  misprint: UnsureMisprint,
  term: string,
  parts: Parts,
  from: number,
  to: number,
  words: readonly Word[],
  said: ReadonlySet<string>,
): boolean {
  if (isBroken(parts, from, to)) return false;
  const places = words.slice(parts.places[from], (parts.places[to] ?? 0) + 1);
  if (places.every(({ confidence }) => confidence !== null && confidence >= CERTAIN)) return false;
  if (!neighboursFit(misprint, parts, from, to)) return false;
  const { near } = misprint;
  return near?.length === 0 || said.has(term.toLowerCase()) || isNear(parts, from, to, near);
}

/** The mishearing in whole words, with the punctuation behind them; null where nothing would change. */
function mishearing(
  parts: Parts,
  at: number,
  length: number,
  term: string,
  words: readonly Word[],
): Hit | null {
  const first = parts.places[at] ?? 0;
  const last = parts.places[at + length - 1] ?? 0;
  if (parts.places[at + length] === last) return null;
  const heard = words.slice(first, last + 1).map((word) => word.text);
  const possessive = /['’]s[.,?!;:…]*$/.test(heard.at(-1) ?? '') ? '’s' : '';
  const to = `${term}${possessive}${markAfter(heard, words[last + 1]?.text ?? '')}`;
  const same = heard.join(' ').toLowerCase() === to.toLowerCase();
  return same ? null : { mishearing: { wordRange: [first, last], to }, length };
}

/** The punctuation behind the words. The full stop of a spelled letter ends a sentence only before a capital. */
function markAfter(heard: readonly string[], next: string): string {
  const mark = /[.?!…,;:]+$/.exec(heard.at(-1) ?? '')?.[0] ?? '';
  const dotted = heard.length > 1 && heard.every((text) => /^\p{L}\.$/u.test(text));
  return dotted && mark === '.' && /^\p{Ll}/u.test(next) ? '' : mark;
}
