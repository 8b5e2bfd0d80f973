/** A stretch of the page beside which something is named, in pixels from the top of the text. */
export interface MarginSpan {
  readonly top: number;
  readonly bottom: number;
  readonly labelHeight: number;
}

/** More bars than this side by side would be hatching. */
const MOST_COLUMNS = 3;

/**
 * Where its bar and its name go: bars side by side where they overlap, one bar for what has the same span,
 * names one under the other.
 */
export interface MarginPlace extends MarginSpan {
  /** 0 is next to the text; the next one lies further out. */
  readonly column: number;
  readonly labelTop: number;
}

/** Places spans that are in order of their tops. */
export function placeInMargin(spans: readonly MarginSpan[]): MarginPlace[] {
  const columns: number[] = [];
  const taken: number[] = [];
  let nextLabel = Number.NEGATIVE_INFINITY;
  return spans.map(({ top, bottom, labelHeight }, index) => {
    const same = spans.findIndex((other) => other.top === top && other.bottom === bottom);
    const free = columns.findIndex((end) => end <= top);
    const own = free === -1 ? Math.min(columns.length, MOST_COLUMNS - 1) : free;
    const column = same < index ? (taken[same] ?? own) : own;
    taken.push(column);
    columns[column] = Math.max(bottom, columns[column] ?? bottom);
    const labelTop = Math.max(top, nextLabel);
    nextLabel = labelTop + labelHeight;
    return { top, bottom, labelHeight, column, labelTop };
  });
}
