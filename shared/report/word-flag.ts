import { transcriptText, type Word } from '#shared/transcript/transcript.ts';
import type { Flag, FlagKind } from './report.ts';

/** A mark on the words `from` to `to`, both included, of an answer's `words`; timed as far as they are. */
export function wordFlag(
  words: readonly Word[],
  { kind, rule, from, to }: { kind: FlagKind; rule: string; from: number; to: number },
): Flag {
  return {
    kind,
    rule,
    text: transcriptText(words.slice(from, to + 1)),
    wordRange: [from, to],
    startMs: words[from]?.startMs ?? null,
    endMs: words[to]?.endMs ?? null,
    certainty: 'heard',
  };
}
