import { diffArrays } from 'diff';
import { z } from '#shared/contract/zod.ts';
import { isFilledPause } from '#shared/transcript/filled-pauses.ts';
import { bareWord } from '#shared/transcript/tokens.ts';

/**
 * A stretch of the paragraph beside what was heard for it. `same` was understood; of `other` something else was
 * heard; `missed` was not heard; `added` was heard and does not stand there.
 */
export const comparedStretch = z.object({
  kind: z.enum(['same', 'other', 'missed', 'added']),
  /** As the paragraph has it; empty for `added`. */
  read: z.string(),
  /** As the engine printed it; empty for `missed`. */
  heard: z.string(),
});
export type ComparedStretch = z.infer<typeof comparedStretch>;

export interface Comparison {
  readonly stretches: readonly ComparedStretch[];
  /** Words of the paragraph. */
  readonly words: number;
  /** Words of it that were heard as they stand there. */
  readonly understood: number;
  /** Words of it up to where the reading seems to have ended: behind that nothing at all was heard. */
  readonly reached: number;
}

interface Token {
  /** As it is compared. */
  readonly key: string;
  /** As it is shown; empty for the further words of a number in digits, which is shown with its first. */
  readonly text: string;
}

/**
 * Lays what was heard beside the paragraph, word by word. Case, punctuation, spaces and
 * hyphens inside words and the spelling of numbers make no difference; filled pauses are not part of what was to be read and are left out.
 */
export function compareReading(
  text: string,
  heard: readonly string[],
  spellings: Readonly<Record<string, string>> = {},
): Comparison {
  const wanted = tokensOf(text.split(/\s+/), {});
  const got = tokensOf(
    heard.flatMap((word) => word.split(/\s+/)).filter((word) => !isFilledPause(bareWord(word))),
    spellings,
  );
  const stretches: ComparedStretch[] = [];
  let understood = 0;
  let reached = 0;
  let at = 0;
  for (const [read, found] of changes(wanted, got)) {
    const same = lettersOf(read) === lettersOf(found);
    const kind = same ? 'same' : read.length === 0 ? 'added' : found.length === 0 ? 'missed' : 'other';
    const last = kind === 'same' && stretches.at(-1)?.kind === 'same' ? stretches.pop() : undefined;
    const joined = (before: string | undefined, now: string): string =>
      [before, now].filter(Boolean).join(' ');
    stretches.push({ kind, read: joined(last?.read, shown(read)), heard: joined(last?.heard, shown(found)) });
    if (same) understood += read.length;
    if (found.length > 0) reached = at + (same ? read.length : Math.min(read.length, found.length));
    at += read.length;
  }
  return { stretches, words: wanted.length, understood, reached };
}

/** Stretches that are equal, and between them what stands in place of what; one of the two may be empty. */
function changes(wanted: Token[], got: Token[]): [Token[], Token[]][] {
  const pairs: [Token[], Token[]][] = [];
  let open: [Token[], Token[]] | null = null;
  let at = 0;
  let gotAt = 0;
  for (const { added, removed, count } of diffArrays(
    wanted.map(({ key }) => key),
    got.map(({ key }) => key),
  )) {
    const read = added ? [] : wanted.slice(at, at + count);
    const found = removed ? [] : got.slice(gotAt, gotAt + count);
    at += read.length;
    gotAt += found.length;
    if (!added && !removed) {
      pairs.push([read, found]);
      open = null;
    } else if (open) {
      open[0].push(...read);
      open[1].push(...found);
    } else {
      open = [read, found];
      pairs.push(open);
    }
  }
  return pairs;
}

function tokensOf(words: readonly string[], spellings: Readonly<Record<string, string>>): Token[] {
  return words.flatMap((text) => {
    const bare = bareWord(text);
    if (bare === '') return [];
    const spelt = (spellings[bare] ?? bare.replaceAll('-', '')).split(' ');
    return spelt.map((key, i) => ({ key, text: i === 0 ? text : '' }));
  });
}

const lettersOf = (tokens: readonly Token[]): string => tokens.map(({ key }) => key).join('');

const shown = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' ');
