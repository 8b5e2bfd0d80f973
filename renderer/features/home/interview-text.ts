import { dayInSentence } from '#renderer/ui/time-text.ts';
import { daysUntil } from '#shared/skills/interview-day.ts';

/** How far an interview is, as one says it: “Your interview is in 3 days.” */
export function interviewText(date: string | null, today: Date): string {
  if (date === null) return 'Is there an interview coming?';
  const days = daysUntil(date, today);
  if (days < 0) return `Your interview was ${dayInSentence(`${date}T12:00:00`, today)}.`;
  if (days === 0) return 'Your interview is today.';
  return days === 1 ? 'Your interview is tomorrow.' : `Your interview is in ${days} days.`;
}
