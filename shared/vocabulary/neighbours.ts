import { contextWords, type UnsureMisprint } from './terms.ts';

/** A context word at most so many words away makes an ambiguous misprint a term. */
export const NEAR_WORDS = 14;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** What stands around a noun in plain speech. */
const BEFORE_NOUN = set(
  '^ a an the our this that some with without in into to from on of for by via through behind and or use uses used using run runs running ran like called choose chose pick picked put puts add added move moved is was',
);
const AFTER_NOUN = set(
  '$ and or with without for as because so to instead which then that when where while would can could will should may is was are were has had does did holds keeps stores in into on at behind before after if but cluster clusters instance server servers topic topics node nodes database table',
);

/** The words around a place, bare, and where clauses begin and end. */
export interface Surroundings {
  readonly words: readonly string[];
  opens(index: number): boolean;
  closes(index: number): boolean;
}

/** Whether a context word of the groups stands near the words `from` to `to`. */
export function isNear(
  { words }: Surroundings,
  from: number,
  to: number,
  near: readonly string[] | undefined,
): boolean {
  const context = contextWords(near);
  const last = Math.min(words.length - 1, to + NEAR_WORDS);
  for (let i = Math.max(0, from - NEAR_WORDS); i <= last; i++) {
    if ((i < from || i > to) && context.has(words[i] ?? '')) return true;
  }
  return false;
}

/** Whether the words `from` to `to` stand where this misprint may be a term. */
export function neighboursFit(
  { before, after }: UnsureMisprint,
  around: Surroundings,
  from: number,
  to: number,
): boolean {
  const { words } = around;
  const first = around.opens(from) ? '^' : (words[from - 1] ?? '^');
  const next = around.closes(to) ? '$' : (words[to + 1] ?? '$');
  const fits = (
    list: readonly string[] | undefined,
    usual: ReadonlySet<string>,
    sign: string,
    phrase: (n: number) => string,
  ) => {
    if (!list) return usual.has(sign);
    return list.some(
      (entry) =>
        entry === '*' ||
        entry === sign ||
        (sign !== '^' && sign !== '$' && entry === phrase(entry.split(' ').length)),
    );
  };
  return (
    fits(before, BEFORE_NOUN, first, (n) => words.slice(Math.max(0, from - n), from).join(' ')) &&
    fits(after, AFTER_NOUN, next, (n) => words.slice(to + 1, to + 1 + n).join(' '))
  );
}
