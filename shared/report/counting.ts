import { z } from '#shared/contract/zod.ts';
import { markedSubstance, speaks } from '#shared/substance/kinds.ts';
import type { Token } from '#shared/transcript/tokens.ts';
import { textOfRange, type Word } from '#shared/transcript/transcript.ts';
import { bareText } from './places.ts';
import { type Flag, type FlagKind, flagKind } from './report.ts';
import { wordFlag } from './word-flag.ts';

/** A word or a short phrase as a person types it. */
export const countedPhrase = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N}'’ -]+$/u, 'use letters, digits and spaces');

/** What the user wants counted. Reports are a function of it. */
export const counting = z.object({
  /** Words that are never counted as fillers. */
  fineWords: z.array(countedPhrase).max(200),
  /** Words that are always counted as fillers; a word in both lists is fine. */
  ownFillers: z.array(countedPhrase).max(200),
  /** Kinds of marks that are switched off altogether. */
  flagsOff: z.array(flagKind).max(flagKind.options.length),
});
export type Counting = z.infer<typeof counting>;

/** The kinds that some pass marks, and that can therefore be switched off. */
export const markedKinds: readonly FlagKind[] = [
  'filler',
  'repeat',
  'pause',
  ...markedSubstance.filter(speaks).map(({ kind }) => kind),
];

export const defaultCounting: Counting = { fineWords: [], ownFillers: [], flagsOff: [] };

function ownFlags(tokens: readonly Token[], words: readonly Word[], phrases: ReadonlySet<string>): Flag[] {
  const found: Flag[] = [];
  const split = [...phrases].map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length);
  for (let from = 0; from < tokens.length; from++) {
    const phrase = split.find((parts) => parts.every((part, k) => tokens[from + k]?.bare === part));
    if (!phrase) continue;
    const to = from + phrase.length - 1;
    found.push(wordFlag(words, { kind: 'filler', rule: 'own-filler', from, to }));
    from = to;
  }
  return found;
}

/** Adds the user's own fillers to the marks. What is a filler already is not counted twice. */
export function withOwnFillers(
  flags: readonly Flag[],
  tokens: readonly Token[],
  words: readonly Word[],
  { ownFillers }: Counting,
): Flag[] {
  if (ownFillers.length === 0) return [...flags];
  const taken = new Set<number>();
  for (const { kind, wordRange } of flags) {
    if (kind !== 'filler' || !wordRange) continue;
    for (let i = wordRange[0]; i <= wordRange[1]; i++) taken.add(i);
  }
  const own = ownFlags(tokens, words, new Set(ownFillers.map(bareText))).filter(({ wordRange }) => {
    const [from, to] = wordRange ?? [0, -1];
    for (let i = from; i <= to; i++) if (taken.has(i)) return false;
    return true;
  });
  const place = (flag: Flag): number => flag.startMs ?? flag.wordRange?.[0] ?? 0;
  return [...flags, ...own].sort((a, b) => place(a) - place(b));
}

/** Whether a mark is one of those that the user does not want to see. */
export function isUncounted(flag: Flag, words: readonly Word[], { fineWords }: Counting): boolean {
  if (flag.kind !== 'filler' || !flag.wordRange || fineWords.length === 0) return false;
  const text = textOfRange(words, flag.wordRange);
  return new Set(fineWords.map(bareText)).has(bareText(text));
}
