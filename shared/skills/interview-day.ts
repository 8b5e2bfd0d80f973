import { z } from '#shared/contract/zod.ts';

/** The day of an interview in the user's own calendar: `2026-03-07`. */
export const interviewDay = z.iso.date();

/** The local midnight of a day, as a count of days that goes up by one every midnight. */
export function dayNumber(date: Date): number {
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}

/** Days from today to a day of the calendar: 0 today, 1 tomorrow, negative once it is over. */
export function daysUntil(day: string, today: Date): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) - dayNumber(today);
}

/** How near an interview is: `last-day` from the day before on, `over` after its day, `none` where no date is set. */
export function interviewPhase(day: string | null, today: Date): 'none' | 'ahead' | 'last-day' | 'over' {
  if (day === null) return 'none';
  const days = daysUntil(day, today);
  if (days < 0) return 'over';
  return days <= 1 ? 'last-day' : 'ahead';
}
