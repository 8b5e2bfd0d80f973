export { clockText } from '#shared/reading/clock-text.ts';

const DAY_MS = 86_400_000;

const numberWords = 'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');

/** Minutes as a person says them: `Ten minutes`, `2.5 minutes`, `One minute`. */
export function minutesText(minutes: number): string {
  return `${numberWords[minutes] ?? minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

const startOfDay = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

const two = (n: number) => String(n).padStart(2, '0');

/** The day of a moment, so that equal days have equal keys: `2026-03-07`, in the user's time zone. */
export function dayKey(iso: string): string {
  const date = new Date(iso);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

// Written out, because a formatter made for each of a hundred rows takes longer than the rows themselves.
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The day of a moment as seen from `now`: Today, Yesterday, Monday, 3 March, 3 March 2024. */
export function dayText(iso: string, now: Date): string {
  const date = new Date(iso);
  const days = Math.round((startOfDay(now) - startOfDay(date)) / DAY_MS);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  if (days > 1 && days < 7) return WEEKDAYS[date.getDay()] ?? '';
  const day = `${date.getDate()} ${MONTHS[date.getMonth()]}`;
  return date.getFullYear() === now.getFullYear() ? day : `${day} ${date.getFullYear()}`;
}

/** The same within a sentence: “today”, “yesterday”, “on Monday”, “on 3 March”. */
export function dayInSentence(iso: string, now: Date): string {
  const day = dayText(iso, now);
  return day === 'Today' || day === 'Yesterday' ? day.toLowerCase() : `on ${day}`;
}

/** The time of day of a moment: `09:05`. */
export function timeOfDay(iso: string): string {
  const date = new Date(iso);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}
