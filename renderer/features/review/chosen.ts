import type { Flag, WordRange } from '#shared/report/report.ts';
import type { ReadTerm } from './misheard.ts';

/** What of the transcript is looked at closely: a mark, words to correct, or a term in the place of what was heard. */
export type Chosen =
  | { readonly type: 'mark'; readonly flag: Flag }
  | { readonly type: 'words'; readonly range: WordRange }
  | { readonly type: 'term'; readonly term: ReadTerm; readonly range: WordRange };

/** A mark that was heard this long ago is still the one that is meant, in milliseconds. */
const RECENT_MS = 2_500;
/** What is clicked is heard from a little before. */
const LEAD_MS = 350;

/** The mark on a word; of several the one with the fewest words. */
export function markOnWord(flags: readonly Flag[], index: number): Flag | null {
  const length = ({ wordRange }: Flag) => (wordRange ? wordRange[1] - wordRange[0] : 0);
  const on = flags.filter((f) => f.wordRange && f.wordRange[0] <= index && index <= f.wordRange[1]);
  return on.sort((a, b) => length(a) - length(b))[0] ?? null;
}

/** The mark that begins at this moment, exactly. */
export function markAt(flags: readonly Flag[], ms: number): Flag | null {
  return flags.find((flag) => flag.startMs === ms) ?? null;
}

/** The mark that is heard, or was a moment ago. */
export function markHeard(flags: readonly Flag[], ms: number): Flag | null {
  return (
    flags.findLast(
      (f) => f.startMs !== null && f.endMs !== null && f.startMs <= ms + LEAD_MS && f.endMs >= ms - RECENT_MS,
    ) ?? null
  );
}

/** Where in the page a chosen thing stands, as a selector within the transcript. */
export function anchorOf(chosen: Chosen): string {
  const range = chosen.type === 'mark' ? chosen.flag.wordRange : chosen.range;
  if (range) return `[data-w="${range[0]}"]`;
  return chosen.type === 'mark' ? `[data-ms="${chosen.flag.startMs}"]:not([data-w])` : '';
}
