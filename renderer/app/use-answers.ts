import { useEffect, useState } from 'react';
import type { AttemptView } from '#shared/practice/attempt.ts';
import { useTransport } from './transport-context.tsx';

/** Attempts with their reports by id, as they become known; asked for again when one of them changes. */
export function useAnswers(ids: readonly string[]): ReadonlyMap<string, AttemptView> {
  const transport = useTransport();
  const [views, setViews] = useState<ReadonlyMap<string, AttemptView>>(new Map());
  const wanted = ids.join();
  useEffect(() => {
    let gone = false;
    const mine = wanted.split(',').filter(Boolean);
    const ask = (attemptId: string) =>
      transport.call('attempts.get', { attemptId }).then(
        (view) => {
          if (!gone) setViews((known) => new Map(known).set(attemptId, view));
        },
        // What cannot be had is left out; the list of attempts says when it is gone.
        () => {},
      );
    for (const id of mine) void ask(id);
    const unsubscribe = transport.on('attempt.changed', ({ attemptId }) => {
      if (mine.includes(attemptId)) void ask(attemptId);
    });
    return () => {
      gone = true;
      unsubscribe();
    };
  }, [transport, wanted]);
  return views;
}
