import { useEffect, useState } from 'react';
import { dayNumber } from '#shared/skills/interview-day.ts';

/** How often it is looked whether midnight has passed, in milliseconds. */
const LOOK_MS = 60_000;

/** Today: a moment of it, and another one only once the day is another. A window may stay open overnight. */
export function useToday(): Date {
  const [today, setToday] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => {
      const now = new Date();
      setToday((before) => (dayNumber(before) === dayNumber(now) ? before : now));
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return today;
}
