import { useEffect, useState } from 'react';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { toWireError, type WireError } from '#shared/contract/errors.ts';
import type { AttemptView } from '#shared/practice/attempt.ts';

/** Two answers, the earlier one first. */
export type Pair = readonly [AttemptView, AttemptView];

export interface PairState {
  readonly pair: Pair | null;
  readonly error: WireError | null;
  retry(): void;
}

/** Both answers as they are now; asked for again when one of them changes. */
export function usePair(oneId: string, otherId: string): PairState {
  const transport = useTransport();
  const [state, setState] = useState<Pick<PairState, 'pair' | 'error'>>({ pair: null, error: null });
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further round asks again
  useEffect(() => {
    let gone = false;
    const ask = () =>
      Promise.all([oneId, otherId].map((attemptId) => transport.call('attempts.get', { attemptId }))).then(
        (views) => {
          const [earlier, later] = views.toSorted((a, b) =>
            a.attempt.createdAt.localeCompare(b.attempt.createdAt),
          );
          if (!gone && earlier && later) setState({ pair: [earlier, later], error: null });
        },
        (thrown) => {
          // What is on the screen stays there.
          if (!gone) setState(({ pair }) => ({ pair, error: toWireError(thrown) }));
        },
      );
    void ask();
    const unsubscribe = [
      transport.on('attempt.changed', ({ attemptId }) => {
        if (attemptId === oneId || attemptId === otherId) void ask();
      }),
      transport.on('settings.changed', () => void ask()),
    ];
    return () => {
      gone = true;
      for (const end of unsubscribe) end();
    };
  }, [transport, oneId, otherId, round]);

  return { ...state, retry: () => setRound((n) => n + 1) };
}
