import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import { isOrdinaryWord } from './ordinary-words.ts';

/** A term that a stretch of words may be, as it sounds. */
interface Target {
  readonly term: string;
  readonly letters: string;
  /** Which letters occur, a bit each: a cheap way to see that two words are nothing alike. */
  readonly mask: number;
  /** Its consonants by double metaphone. */
  readonly code: string;
  /** Two ordinary words written as one: other ordinary words come near it by chance. */
  readonly compound: boolean;
}

/** Shorter terms are too near to other words. */
const SHORTEST = 5;
/** From this length on words of a dictionary may be misprints, if they are joined. */
const LONG = 9;
/** Letters that may differ, as a share: of one word that no dictionary has, of several with such a word … */
const UNKNOWN_WORD = 0.34;
const UNKNOWN_WORDS = 0.25;
/** … and of words that one has. */
const KNOWN_WORDS = 0.2;
/** With one consonant off, the letters have to be this near. */
const NEAR_CODE = 0.25;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
/** Consonants, doubled ones once. */
const codeOf = (letters: string): string => doubleMetaphone(letters)[0].replace(/(.)\1+/g, '$1');

function maskOf(letters: string): number {
  let mask = 0;
  for (let i = 0; i < letters.length; i++) mask |= 1 << (letters.charCodeAt(i) - 97);
  return mask;
}

/** How many bits are set (Hacker's Delight, 5-1). */
function bitsOf(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function isCompound(letters: string): boolean {
  for (let i = 3; i < letters.length; i++) {
    const [first, second] = [letters.slice(0, i), letters.slice(i)];
    if (isOrdinaryWord(first) && (second.length === 1 || (second.length >= 3 && isOrdinaryWord(second))))
      return true;
  }
  return false;
}

/** Terms to be found by their sound. */
export interface SoundIndex {
  /** By their number of letters. */
  readonly targets: ReadonlyMap<number, readonly Target[]>;
  /** Those that joined words of a dictionary may be. */
  readonly long: ReadonlyMap<number, readonly Target[]>;
  /** The letters of every term: what is one already was not misheard. */
  readonly exact: ReadonlySet<string>;
}

/** Indexes terms, each with the ways it sounds. Ordinary words and phrases are left out: they are printed right. */
export function indexSounds(terms: ReadonlyArray<{ term: string; sounds?: readonly string[] }>): SoundIndex {
  const targets: Target[] = [];
  const exact = new Set<string>();
  for (const { term, sounds = [] } of terms) {
    const own = lettersOf(term);
    exact.add(own);
    if (/[^\p{L}-]/u.test(term) || isOrdinaryWord(term.toLowerCase())) continue;
    // Who says how a term sounds has looked at what comes near it.
    const compound = sounds.length === 0 && isCompound(own);
    for (const letters of new Set([own, ...sounds.map(lettersOf)])) {
      if (letters.length < SHORTEST) continue;
      targets.push({ term, letters, mask: maskOf(letters), code: codeOf(letters), compound });
    }
  }
  const long = targets.filter((target) => !target.compound && target.letters.length >= LONG);
  const byLength = (list: readonly Target[]) => Map.groupBy(list, ({ letters }) => letters.length);
  return { targets: byLength(targets), long: byLength(long), exact };
}

const SUFFIX = /(ability|able|ings?|ers?|ed|es|ly|s|d)$/;

/** Whether two words are forms or spellings of one, or opposites: sharded and sharding, normalise and denormalize. */
function isForm(heard: string, term: string): boolean {
  if (heard.length < 4) return false;
  if (term.replaceAll('s', 'z').endsWith(heard.replaceAll('s', 'z'))) return true;
  if (heard.startsWith(term) || (heard.length >= SHORTEST && term.startsWith(heard))) return true;
  const stem = heard.replace(SUFFIX, '').replace(/e$/, '');
  return stem.length >= 4 && stem !== heard && term.startsWith(stem);
}

/** A word as `soundsLike` compares it. */
export interface SpokenLetters {
  readonly bare: string;
  readonly letters: string;
  readonly mask: number;
  /** No dictionary has it. */
  readonly unknown: boolean;
}

/** Prepares a bare word. Short ones and figures count as known: they tell nothing. */
export function spokenLetters(bare: string): SpokenLetters {
  const letters = lettersOf(bare);
  const unknown = letters.length > 2 && letters.length >= bare.length - 1 && !isOrdinaryWord(bare);
  return { bare, letters, mask: maskOf(letters), unknown };
}

/**
 * The term that a stretch of words sounds like; null without one. One ordinary word is never taken for a term; several only for a long one that they spell nearly letter
 * by letter. No word may be there for nothing.
 */
export function soundsLike(words: readonly SpokenLetters[], index: SoundIndex): string | null {
  const unknown = words.some((word) => word.unknown && !index.exact.has(word.letters));
  if (words.length === 1 && !unknown) return null;
  const target = nearestTarget(words, unknown, index);
  if (!target) return null;
  const own = lettersOf(target.term);
  const isOther = ({ bare, letters }: SpokenLetters) =>
    /\d/.test(bare) || index.exact.has(letters) || isForm(letters, own);
  const letters = joined(words);
  if (index.exact.has(letters) || words.some(isOther)) return null;
  const off = distance(letters, target.letters);
  const idle =
    words.length > 1 &&
    [words.slice(1), words.slice(0, -1)].some((rest) => distance(joined(rest), target.letters) <= off);
  return idle ? null : target.term;
}

const joined = (words: readonly SpokenLetters[]): string => words.map((word) => word.letters).join('');

function nearestTarget(
  words: readonly SpokenLetters[],
  unknown: boolean,
  { targets, long }: SoundIndex,
): Target | null {
  const single = words.length === 1;
  const most = !unknown ? KNOWN_WORDS : single ? UNKNOWN_WORD : UNKNOWN_WORDS;
  const byLength = unknown ? targets : long;
  let size = 0;
  let mask = 0;
  for (const word of words) {
    size += word.letters.length;
    mask |= word.mask;
  }
  let letters: string | null = null;
  let code: string | null = null;
  let best: Target | null = null;
  let least = most;
  for (let length = Math.ceil(size * (1 - most)); length * (1 - most) <= size; length++) {
    const longer = Math.max(size, length);
    for (const target of byLength.get(length) ?? []) {
      if (bitsOf(mask ^ target.mask) > 2 * most * longer || (target.compound && !single)) continue;
      letters ??= joined(words);
      const share = distance(letters, target.letters) / longer;
      if (share > least || (best && share === least)) continue;
      code ??= codeOf(letters);
      const off = code === target.code ? 0 : distance(code, target.code);
      if (off > 1 || (off === 1 && (!unknown || target.code.length < 4 || share > NEAR_CODE))) continue;
      best = target;
      least = share;
    }
  }
  return best;
}
