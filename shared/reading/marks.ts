import type { Flag, FlagKind, WordRange } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';

/** The shapes that marks have; kinds of flags that are seldom and alike share one. */
export type MarkShape = 'filler' | 'repeat' | 'wavy' | 'dashed';

/** A mark on words that stand in the transcript. */
export interface WordMark {
  readonly shape: MarkShape;
  readonly kind: FlagKind;
  readonly first: number;
  readonly last: number;
  /** It goes on from a mark before, with something else marked between. */
  readonly continued: boolean;
}

/** Something between words: a long pause, or a sound that no word was printed for. */
export interface GapMark {
  readonly kind: 'pause' | 'suspected';
  readonly startMs: number;
  readonly endMs: number;
  /** It stands before this word; the number of words where it comes after the last. */
  readonly before: number;
}

export interface Marks {
  /** In order, without overlap. */
  readonly words: readonly WordMark[];
  /** In order of time. */
  readonly gaps: readonly GapMark[];
}

const shapes: Partial<Record<FlagKind, MarkShape>> = {
  filler: 'filler',
  repeat: 'repeat',
  hedge: 'wavy',
  vague: 'wavy',
  absolute: 'wavy',
  blame: 'dashed',
  speed: 'dashed',
  'tool-tour': 'dashed',
};
/** Where flags lie on the same word, the first of these is shown. */
const order: readonly MarkShape[] = ['filler', 'repeat', 'wavy', 'dashed'];

/** Where the report's flags stand in the text. */
export function marksOf(flags: readonly Flag[], words: readonly Word[]): Marks {
  const taken = new Set<number>();
  const marks = flags
    .flatMap((flag) => {
      const shape = shapes[flag.kind];
      return shape && flag.wordRange && flag.wordRange[1] < words.length
        ? [{ shape, kind: flag.kind, range: flag.wordRange }]
        : [];
    })
    .sort((a, b) => order.indexOf(a.shape) - order.indexOf(b.shape))
    .flatMap(({ shape, kind, range }) =>
      freeParts(range, taken).map(
        ([first, last], part): WordMark => ({ shape, kind, first, last, continued: part > 0 }),
      ),
    )
    .sort((a, b) => a.first - b.first);
  return { words: marks, gaps: gapsOf(flags, words) };
}

/** The parts of a stretch that nothing else is drawn on yet; they are taken from then on. */
function freeParts([from, to]: WordRange, taken: Set<number>): WordRange[] {
  const parts: WordRange[] = [];
  for (let index = from; index <= to; index++) {
    if (taken.has(index)) continue;
    taken.add(index);
    const last = parts.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else parts.push([index, index]);
  }
  return parts;
}

function gapsOf(flags: readonly Flag[], words: readonly Word[]): GapMark[] {
  return flags
    .flatMap((flag): GapMark[] => {
      const { startMs, endMs } = flag;
      if (flag.wordRange || startMs === null || endMs === null) return [];
      const kind = flag.kind === 'pause' ? 'pause' : flag.certainty === 'suspected' ? 'suspected' : null;
      const middle = (startMs + endMs) / 2;
      return kind ? [{ kind, startMs, endMs, before: wordsBefore(words, middle) }] : [];
    })
    .sort((a, b) => a.startMs - b.startMs);
}

/** How many words begin before a moment. */
function wordsBefore(words: readonly Word[], ms: number): number {
  const index = words.findIndex((word) => (word.startMs ?? 0) >= ms);
  return index === -1 ? words.length : index;
}

/** A stretch of words under one mark, or under none. */
export interface MarkedRun {
  readonly first: number;
  readonly last: number;
  readonly mark: WordMark | null;
}

/** Cuts the words `first` to `last` into runs, each under one mark or none. */
export function runsOf(marks: readonly WordMark[], first: number, last: number): MarkedRun[] {
  const runs: MarkedRun[] = [];
  let at = first;
  for (const mark of marks) {
    if (mark.last < at || mark.first > last) continue;
    const start = Math.max(mark.first, at);
    if (start > at) runs.push({ first: at, last: start - 1, mark: null });
    const end = Math.min(mark.last, last);
    runs.push({ first: start, last: end, mark });
    at = end + 1;
  }
  if (at <= last) runs.push({ first: at, last, mark: null });
  return runs;
}
