/** So many attempts are listed one by one. */
const ALL = 9;
/** On either side of the one on the screen where there are more. */
const AROUND = 1;

/**
 * Which of `count` attempts are listed beside the one at `place` (both from 0; a place below 0 is none of them): all
 * where they are few, else the first, the last and those around. Null stands for those that are left out.
 */
export function attemptPlaces(count: number, place: number): (number | null)[] {
  const all = Array.from({ length: count }, (_, i) => i);
  if (count <= ALL) return all;
  const at = place < 0 ? count - 1 : place;
  const isListed = (i: number) => i === 0 || i === count - 1 || Math.abs(i - at) <= AROUND;
  return all.flatMap((i) => {
    if (isListed(i)) return [i];
    // One that stands alone between two others takes the room of the gap itself.
    if (isListed(i - 1)) return [isListed(i + 1) ? i : null];
    return [];
  });
}
