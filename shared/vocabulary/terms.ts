import acronymList from './acronyms.json' with { type: 'json' };
import contextLists from './context.json' with { type: 'json' };
import termList from './terms.json' with { type: 'json' };

/**
 * Misprints of a term that are ordinary words as well. They are the term only where a word of one of the groups
 * `near` stands near by, and their neighbours fit: `before` and `after` name words or short phrases, `^` the
 * beginning of a clause, `$` its end, `*` anything. Without lists, the neighbours have to be those of a noun.
 */
export interface UnsureMisprint {
  readonly heard: readonly string[];
  /** Groups of context.json; every group where left out, and none is needed where the list is empty. */
  readonly near?: readonly string[];
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/** A term of backend engineering and what recognisers print for it. All but `term` is bare: lower case, no marks. */
export interface Term {
  /** As it is written: “gRPC”. */
  readonly term: string;
  /** Misprints that nobody says in plain English. */
  readonly heard?: readonly string[];
  /** How it sounds, spelled out, where its own letters do not tell. */
  readonly sounds?: readonly string[];
  readonly unsure?: readonly UnsureMisprint[];
  /** Written small it is a word of plain English, which stays small. */
  readonly plain?: boolean;
}

/** Names and terms that recognisers misprint. */
export const terms: readonly Term[] = termList;
/** Terms that are said letter by letter, as they are written. */
export const acronyms: readonly string[] = acronymList;

const groups = new Map(
  Object.entries(contextLists).map(([name, words]) => [name, words.split(' ')] as const),
);
const everyGroup = [...groups.values()].flat();
const sets = new Map<string, ReadonlySet<string>>();

/** The words of some groups of context.json; of every group where none is named. */
export function contextWords(near: readonly string[] | undefined): ReadonlySet<string> {
  const key = near?.join(' ') ?? '*';
  let set = sets.get(key);
  if (!set) {
    set = new Set(near?.flatMap((name) => groups.get(name) ?? []) ?? everyGroup);
    sets.set(key, set);
  }
  return set;
}
