/** A word that was meant to be said, with what the search for repeats asks about it. */
export interface Spoken {
  readonly bare: string;
  readonly index: number;
  readonly ends: boolean;
  readonly closes: boolean;
  readonly opens: boolean;
  /** It breaks off: a hyphen stands at its end. */
  readonly cut: boolean;
  /** A filled pause follows. */
  readonly beforeSound: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that carry little by themselves and are said again without notice. */
export const LIGHT = set(
  "a an the to of in on at for with and or but is are was were my our your their his her this that it it's i i'm i'd we we're you they if when because so by from as about would could can will be have has had there's there",
);
/** Words after which nobody stops on purpose. */
export const UNFINISHED = set('the a an if my our your their every to of');
/** Words that join clauses. */
export const JOINING = set('and or but because so then when where than as who which that if');
/** Words that begin a clause. */
export const SUBJECT = set('i we you they he she it there let');
export const MODAL = set('can could would should will might must may');

const STEM = /^(i|we|you|they|he|she|it|that|there|what|who|let)'(m|d|ll|ve|re|s)$/;

/** The subject of a contraction: `I'd` is `i`; any other word is itself. */
export const stemOf = (bare: string): string => STEM.exec(bare)?.[1] ?? bare;

/** What a contraction ends with: `I'd` ends with `d`; null for any other word. */
export const endingOf = (bare: string): string | null => STEM.exec(bare)?.[2] ?? null;
