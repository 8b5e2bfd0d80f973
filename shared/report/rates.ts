import { limitNorms } from './limits.ts';
import type { Delivery } from './report.ts';

/**
 * Whether so much was said that a rate a minute tells something: from twenty seconds on, the window that pace is
 * taken over. Below it one filler more or less is another rate.
 */
export function hasRates({ words, wordsPerMinute }: Pick<Delivery, 'words' | 'wordsPerMinute'>): boolean {
  // Both figures are rounded, so that a word's length is allowed for.
  return wordsPerMinute !== null && (words + 1) * 60_000 >= limitNorms.shortestMs * wordsPerMinute;
}
