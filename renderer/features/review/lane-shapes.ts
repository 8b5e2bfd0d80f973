import type { LaneItem } from './lanes.ts';

/** The middle of a lane, whose picture is 16 units high; its width is the length of the answer in milliseconds. */
export const LANE_HEIGHT = 16;
const MIDDLE = LANE_HEIGHT / 2;

/**
 * All of a lane's marks as one path, so that thousands of them are one thing to draw: dots where they are moments,
 * else lines as long as they last. Ends of lines are drawn by the caps of the stroke.
 */
export function lanePath(items: readonly LaneItem[], asDots: boolean): string {
  return items
    .map(({ startMs, endMs }) => {
      const length = asDots ? 0 : Math.max(0, Math.round(endMs - startMs));
      return `M${Math.round(startMs)} ${MIDDLE}h${length}`;
    })
    .join('');
}

/** A click this close to a mark means the mark, as a share of the lane. */
const NEAR = 0.006;

/** The mark that is meant by a place in the lane: of those near enough the nearest. */
export function meantItem(
  items: readonly LaneItem[],
  atMs: number,
  durationMs: number,
): LaneItem | undefined {
  let found: LaneItem | undefined;
  let least = NEAR * durationMs;
  for (const item of items) {
    const away = Math.max(item.startMs - atMs, atMs - item.endMs, 0);
    if (away > least) continue;
    least = away;
    found = item;
  }
  return found;
}

/** The index of the mark that a key goes to from the moment that is heard; -1 without any. */
export function stepIndex(items: readonly LaneItem[], nowMs: number, by: 1 | -1): number {
  if (by === 1) {
    const next = items.findIndex(({ startMs }) => startMs > nowMs);
    return next === -1 ? items.length - 1 : next;
  }
  return Math.max(
    items.length === 0 ? -1 : 0,
    items.findLastIndex(({ startMs }) => startMs < nowMs),
  );
}
