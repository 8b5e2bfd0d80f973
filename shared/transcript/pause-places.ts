import { isPunctuated, type Token } from './tokens.ts';
import type { SoundSpan, Transcript } from './transcript.ts';

/** Words that open a clause: a pause in front of one stands between two clauses. */
const OPENS =
  /^(and|but|or|so|because|then|if|when|while|which|who|where|that|since|although|though|unless|until|after|before|now|okay|first|next|also|as|i|we|it|they|there|let's|i'd|we'd|i'll|we'll|it's)$/;

/** Where a pause lies. */
export type PausePlace = 'inside' | 'between';

/**
 * Whether each pause lies inside a clause, where it costs the listener the thread, or between two, where it helps.
 * Null where there is no punctuation to tell clauses by.
 */
export function pausePlaces(
  { words }: Transcript,
  tokens: readonly Token[],
  pauses: readonly SoundSpan[],
): PausePlace[] | null {
  if (!isPunctuated(tokens)) return null;
  let after = 0;
  return pauses.map((pause): PausePlace => {
    while (after < words.length && (words[after]?.startMs ?? 0) < pause.endMs - 1) after++;
    const before = tokens[after - 1];
    const next = tokens[after];
    if (!before || !next || before.closes || next.opens) return 'between';
    return OPENS.test(next.bare) ? 'between' : 'inside';
  });
}
