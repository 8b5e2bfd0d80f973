import { compilePhrase, openingWords } from './phrase-pattern.ts';

/** Words kept with the places that they can fill; forgotten all at once when there are more. */
const MOST_WORDS = 20_000;

/** A phrase that is looked for by its words first: its places, and the pattern that decides. */
export interface IndexedPhrase {
  readonly pattern: RegExp;
  /** Numbers of the places that some word must fill before the pattern can match. */
  readonly places: readonly number[];
}

/** The places that the words of a stretch fill. */
export type FilledPlaces = Uint8Array;

/**
 * Many phrases over few words: most cannot match because a word is missing, and that is known without a regular
 * expression. Finds exactly what the patterns alone would find.
 */
export class PhraseIndex {
  private readonly exact = new Map<string, number[]>();
  private readonly beginnings: Array<readonly [string, number]> = [];
  private readonly byWords = new Map<string, number>();
  private readonly known = new Map<string, readonly number[]>();

  /** Takes a phrase in; call before the first `fill`. */
  add(phrase: string): IndexedPhrase {
    const places = openingWords(phrase).map((words) => {
      const key = words.join('|');
      const before = this.byWords.get(key);
      if (before !== undefined) return before;
      const place = this.byWords.size;
      this.byWords.set(key, place);
      for (const word of words) {
        if (word.endsWith('*')) this.beginnings.push([word.slice(0, -1), place]);
        else this.exact.set(word, [...(this.exact.get(word) ?? []), place]);
      }
      return place;
    });
    return { pattern: compilePhrase(phrase), places };
  }

  /** The places that these words fill. */
  fill(words: Iterable<string>): FilledPlaces {
    const filled = new Uint8Array(this.byWords.size);
    for (const word of words) for (const place of this.placesOf(word)) filled[place] = 1;
    return filled;
  }

  private placesOf(word: string): readonly number[] {
    const known = this.known.get(word);
    if (known) return known;
    const places = new Set(this.exact.get(word));
    for (const [beginning, place] of this.beginnings) if (word.startsWith(beginning)) places.add(place);
    if (this.known.size >= MOST_WORDS) this.known.clear();
    const list = [...places];
    this.known.set(word, list);
    return list;
  }
}

/** Whether a phrase occurs in a text whose words fill these places. */
export function occurs(phrase: IndexedPhrase, filled: FilledPlaces, text: string): boolean {
  for (const place of phrase.places) if (filled[place] !== 1) return false;
  return phrase.pattern.test(text);
}
