import { wordsRead } from './assess.ts';
import type { EngineReading } from './voice-check.ts';

/** How much was understood, about the listener: `Dry Run understood 67 of 69 words.` `readings` are of one check. */
export function understoodText(
  readings: readonly EngineReading[],
  of = readings[0],
  who = 'Dry Run',
): string {
  return `${who} understood ${of?.understood ?? 0} of ${wordsRead(readings)} words.`;
}
