import type { ClockView } from '#shared/practice/run-view.ts';
import { clockText } from '../time-text.ts';

/**
 * The clock's digits. Time left is rounded up, so that a countdown shows its whole budget first and 0:00
 * last; time over counts up behind a plus.
 */
export function digitsOf(clock: ClockView): string {
  return clock.over ? `+${clockText(clock.ms)}` : clockText(Math.ceil(clock.ms / 1000) * 1000);
}

/** What stands behind the digits: `left of 10:00`, `over 10:00`. */
export function budgetText(clock: ClockView): string {
  return `${clock.over ? 'over' : 'left of'} ${clockText(clock.budgetMs)}`;
}
