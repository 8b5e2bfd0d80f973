/**
 * Where a level stands on a meter, 0..1: from the quietest that is worth showing (-60 dBFS) to full scale.
 * Bent, so that the ups and downs of a voice show and the room stays low.
 */
export function meterFraction(db: number): number {
  return Math.max(0, Math.min(1, 1 + db / 60)) ** 2;
}
