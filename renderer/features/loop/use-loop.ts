import { useEffect, useMemo, useState } from 'react';
import { useLibrary, useStores } from '#renderer/app/stores/stores.tsx';
import { type Loop, loopOf } from '#shared/sessions/session.ts';

export interface LoopState {
  /** Null where there is no such loop, or nobody knows yet. */
  readonly loop: Loop | null;
  /** The list is as it was before the answer that has just ended: it is asked for again. */
  readonly loading: boolean;
}

/** A loop as its attempts tell it. */
export function useLoop(sessionId: string): LoopState {
  const { library } = useStores();
  const { attempts, phase } = useLibrary((state) => state);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    let gone = false;
    void library
      .getState()
      .load()
      .finally(() => {
        if (!gone) setAsked(true);
      });
    return () => {
      gone = true;
    };
  }, [library]);
  const loop = useMemo(() => loopOf(sessionId, attempts), [sessionId, attempts]);
  return { loop, loading: !asked || phase === 'loading' };
}
