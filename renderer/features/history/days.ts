import { dayKey } from '#renderer/ui/time-text.ts';
import type { AttemptSummary } from '#shared/practice/attempt.ts';

/** The attempts of one day, newest first. */
export interface Day {
  readonly key: string;
  /** A moment of that day, to name it by. */
  readonly at: string;
  readonly attempts: readonly AttemptSummary[];
}

/** Groups attempts (newest first) by the user's days, newest day first. */
export function byDay(attempts: readonly AttemptSummary[]): Day[] {
  const days = new Map<string, AttemptSummary[]>();
  for (const attempt of attempts) {
    const key = dayKey(attempt.createdAt);
    const day = days.get(key);
    if (day) day.push(attempt);
    else days.set(key, [attempt]);
  }
  return [...days].map(([key, list]) => ({ key, at: list[0]?.createdAt ?? key, attempts: list }));
}

/** The first days that hold at least so many attempts together; all where there are fewer. */
export function daysOfFirst(days: readonly Day[], attempts: number): readonly Day[] {
  let count = 0;
  const end = days.findIndex((day) => {
    count += day.attempts.length;
    return count >= attempts;
  });
  return end === -1 ? days : days.slice(0, end + 1);
}

const counted = (count: number, one: string): string[] =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${one}s`];

/** What a day came to: “3 answers, 18 minutes”. A retake whose answer was deleted is none: “1 retake, 1 minute”. */
export function daySum({ attempts }: Day): string {
  const minutes = Math.round(attempts.reduce((sum, a) => sum + a.durationMs, 0) / 60_000);
  const retakes = attempts.filter(({ purpose }) => purpose === 'retake').length;
  const what = [...counted(attempts.length - retakes, 'answer'), ...counted(retakes, 'retake')].join(', ');
  return `${what}, ${minutes < 1 ? 'under a minute' : minutes === 1 ? '1 minute' : `${minutes} minutes`}`;
}
