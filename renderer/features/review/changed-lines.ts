/** Beyond so many pairs of lines they are not compared one with each other any more. */
const MOST_PAIRS = 4_000_000;

/** Indices of the lines of `code` that are not in `original`, by their longest common subsequence. */
export function changedLines(original: string, code: string): Set<number> {
  const before = original.replace(/\n$/, '').split('\n');
  const after = code.replace(/\n$/, '').split('\n');
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  // What both begin and end with needs no comparing: an edit is mostly in one place.
  const changed = changedWithin(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  );
  return new Set(changed.map((index) => index + head));
}

function changedWithin(before: readonly string[], after: readonly string[]): number[] {
  if (before.length === 0 || before.length * after.length > MOST_PAIRS) return after.map((_, index) => index);
  // common[i][j]: lines in common of before from i on and after from j on.
  const common = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = common[i];
      if (row) row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changed: number[] = [];
  let i = 0;
  for (let j = 0; j < after.length; ) {
    if (i < before.length && before[i] === after[j]) {
      i++;
      j++;
    } else if (i < before.length && at(i + 1, j) >= at(i, j + 1)) i++;
    else changed.push(j++);
  }
  return changed;
}
