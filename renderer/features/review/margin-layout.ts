/** A stretch of the page beside which something is named, in pixels from the top of the text. */
export interface MarginSpan {
  readonly top: number;
  readonly bottom: number;
  readonly labelHeight: number;
}

/** Where its bar and its name go: bars side by side where they overlap, names one under the other. */
export interface MarginPlace extends MarginSpan {
  /** 0 is next to the text; the next one lies further out. */
  readonly column: number;
  readonly labelTop: number;
}

/** Places spans that are in order of their tops. */
export function placeInMargin(spans: readonly MarginSpan[]): MarginPlace[] {
  const columns: number[] = [];
  let nextLabel = Number.NEGATIVE_INFINITY;
  return spans.map(({ top, bottom, labelHeight }) => {
    const free = columns.findIndex((end) => end <= top);
    const column = free === -1 ? columns.length : free;
    columns[column] = bottom;
    const labelTop = Math.max(top, nextLabel);
    nextLabel = labelTop + labelHeight;
    return { top, bottom, labelHeight, column, labelTop };
  });
}
