import { isFilledPause } from './filled-pauses.ts';
import { isPunctuated, type Token } from './tokens.ts';

/** A phrase in its surroundings: what a rule may look at to tell a filler from a word that carries something. */
export interface Context {
  /**
   * The words before, and after within the sentence, nearest first, without filled pauses; empty strings beyond.
   */
  readonly before: readonly [string, string, string];
  readonly after: readonly [string, string, string];
  /** Punctuation, a filled pause or the start of the answer stands right before; or after it. */
  readonly opened: boolean;
  readonly closed: boolean;
  /** A filled pause stands right before or right after. */
  readonly hesitant: boolean;
  /** It begins, or ends, a sentence (as far as punctuation tells). */
  readonly startsSentence: boolean;
  readonly endsSentence: boolean;
  /** It begins the answer. */
  readonly startsTurn: boolean;
  /** A comma or full stop stands right after the phrase itself. */
  readonly commaAfter: boolean;
  readonly commaBefore: boolean;
  readonly asks: boolean;
  readonly punctuated: boolean;
}

function nearest(tokens: readonly Token[], from: number, step: 1 | -1): [string, string, string] {
  const found: string[] = [];
  for (let i = from; i >= 0 && i < tokens.length && found.length < 3; i += step) {
    const bare = tokens[i]?.bare ?? '';
    if (bare !== '' && !isFilledPause(bare)) found.push(bare);
  }
  return [found[0] ?? '', found[1] ?? '', found[2] ?? ''];
}

/** Describes the surroundings of tokens `from` to `to`, both inclusive. */
export function contextReader(tokens: readonly Token[]): (from: number, to: number) => Context {
  const punctuated = isPunctuated(tokens);
  return (from, to) => {
    const first = tokens[from];
    const last = tokens[to];
    const soundBefore = isFilledPause(tokens[from - 1]?.bare ?? '');
    const soundAfter = isFilledPause(tokens[to + 1]?.bare ?? '');
    let lead = from - 1;
    while (lead >= 0 && isFilledPause(tokens[lead]?.bare ?? '') && !tokens[lead]?.ends) lead--;
    const before = nearest(tokens, from - 1, -1);
    return {
      before,
      after: last?.ends ? ['', '', ''] : nearest(tokens, to + 1, 1),
      opened: (first?.opens ?? true) || soundBefore,
      closed: (last?.closes ?? true) || soundAfter,
      hesitant: soundBefore || soundAfter,
      startsSentence: lead < 0 || (tokens[lead]?.ends ?? true),
      endsSentence: last?.ends ?? true,
      startsTurn: before[0] === '',
      commaAfter: last?.closes ?? true,
      commaBefore: first?.opens ?? true,
      asks: last?.asks ?? false,
      punctuated,
    };
  };
}
