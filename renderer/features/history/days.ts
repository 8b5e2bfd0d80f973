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
    days.set(key, [...(days.get(key) ?? []), attempt]);
  }
  return [...days].map(([key, list]) => ({ key, at: list[0]?.createdAt ?? key, attempts: list }));
}

/** What a day came to: “3 answers, 18 minutes”. */
export function daySum({ attempts }: Day): string {
  const minutes = Math.round(attempts.reduce((sum, a) => sum + a.durationMs, 0) / 60_000);
  const answers = attempts.length === 1 ? '1 answer' : `${attempts.length} answers`;
  return `${answers}, ${minutes < 1 ? 'under a minute' : minutes === 1 ? '1 minute' : `${minutes} minutes`}`;
}
