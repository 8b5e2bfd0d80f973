import { useEffect, useState } from 'react';
import { type AttemptStore, createAttemptStore } from '#renderer/stores/attempt-store.ts';
import { useTransport } from './transport-context.tsx';

/** The attempt with this id for as long as its screen is there; null for the moment before. */
export function useAttempt(attemptId: string): AttemptStore | null {
  const transport = useTransport();
  const [attempt, setAttempt] = useState<AttemptStore | null>(null);
  useEffect(() => {
    const made = createAttemptStore(transport, attemptId);
    setAttempt(made);
    void made.load();
    return () => made.end();
  }, [transport, attemptId]);
  return attempt;
}
