import { spokenWords } from '#shared/coverage/spoken-words.ts';
import type { Answer } from '#shared/report/answer.ts';

/** A stretch of an answer as the patterns found it. */
export interface Stretch {
  /** Places among the words that are read, inclusive. */
  readonly first: number;
  readonly last: number;
  /** Indexes of its first and last word in the transcript. */
  readonly from: number;
  readonly to: number;
}

/**
 * An answer as one line that patterns can read: lower case words with one space before, between and after, numbers
 * as `0`, and a full stop as a word of its own where a sentence ends. Abandoned words and filled pauses are left
 * out; so are discourse fillers, except where hedges are looked for.
 */
export interface Speech {
  readonly text: string;
  /** Every place where a pattern matches, in order; the pattern has the flag `g`. */
  find(pattern: RegExp): Stretch[];
  /** Up to this many words before it, within its sentence. */
  before(stretch: Stretch, words: number): string;
  /** Up to this many words after it, within its sentence. */
  after(stretch: Stretch, words: number): string;
  /** The stretch with up to this many words on both sides, whatever sentences they are in. */
  around(stretch: Stretch, before: number, after?: number): string;
  /** Whether somebody else's words are quoted there, as far as the marks tell. */
  isQuoted(stretch: Stretch): boolean;
  /** The sentence, or what stands for it where there is no punctuation, within this many words on both sides. */
  sentence(stretch: Stretch, most: number): string;
}

/** A pattern over whole words of a speech. A space in it stands for a space between words. */
export function pattern(source: string): RegExp {
  return new RegExp(`(?<= )(?:${source})(?= )`, 'g');
}

interface Unit {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function quotedWords({ transcript }: Answer): ReadonlySet<number> {
  const quoted = new Set<number>();
  let open = -1;
  transcript.words.forEach(({ text }, index) => {
    if (/^["“«]/.test(text)) open = index;
    if (open < 0 || !/["”»][.,?!;:]*$/.test(text)) return;
    for (let i = open; i <= index; i++) quoted.add(i);
    open = -1;
  });
  return quoted;
}

function unitsOf(answer: Answer, skip: ReadonlySet<number>): Unit[] {
  return spokenWords(answer.tokens, skip).flatMap(({ text, from, to, ends, asks }) => {
    const word = { text: text.replace(/’/g, "'"), from, to };
    return ends ? [word, { text: asks ? '?' : '.', from: to, to }] : [word];
  });
}

/** Which discourse fillers stay in: none, or all of them. */
export type Fillers = 'left-out' | 'kept';

/** Reads an answer for patterns. */
export function speechOf(answer: Answer, fillers: Fillers = 'left-out'): Speech {
  const kept = new Set<number>(answer.sounds);
  for (const { from, to } of answer.repeats) for (let i = from; i <= to; i++) kept.add(i);
  const units = unitsOf(answer, fillers === 'kept' ? kept : answer.empty);
  const starts: number[] = [];
  let length = 1;
  for (const { text } of units) {
    starts.push(length);
    length += text.length + 1;
  }
  const text = ` ${units.map((u) => u.text).join(' ')} `;
  const quoted = quotedWords(answer);

  const unitAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const isEnd = (index: number): boolean => /^[.?]$/.test(units[index]?.text ?? '.');
  const joined = (from: number, to: number): string => {
    const part = units.slice(Math.max(0, from), to + 1);
    return part.length === 0 ? ' ' : ` ${part.map((u) => u.text).join(' ')} `;
  };
  const startOf = (stretch: Stretch, most: number): number => {
    let at = stretch.first;
    while (at > 0 && stretch.first - at < most && !isEnd(at - 1)) at--;
    return at;
  };
  const endOf = (stretch: Stretch, most: number): number => {
    let at = stretch.last;
    while (at < units.length - 1 && at - stretch.last < most && !isEnd(at + 1)) at++;
    return at;
  };
  return {
    text,
    find(wanted) {
      return [...text.matchAll(wanted)].flatMap((match): Stretch[] => {
        const first = unitAt(match.index);
        const last = unitAt(match.index + match[0].trimEnd().length - 1);
        const from = units[first]?.from;
        const to = units[last]?.to;
        return from === undefined || to === undefined ? [] : [{ first, last, from, to }];
      });
    },
    before: (stretch, words) => joined(startOf(stretch, words), stretch.first - 1),
    after: (stretch, words) => joined(stretch.last + 1, endOf(stretch, words)),
    around: (stretch, before, after = before) => joined(stretch.first - before, stretch.last + after),
    isQuoted: ({ from, to }) => quoted.has(from) && quoted.has(to),
    sentence: (stretch, most) => joined(startOf(stretch, most), endOf(stretch, most)),
  };
}
