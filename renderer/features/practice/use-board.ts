import { useCallback, useEffect, useRef, useState } from 'react';
import { useTransport } from '#renderer/app/transport-context.tsx';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { snapshotsOf } from '#shared/practice/snapshots.ts';
import { samplesNow, useAttemptId, useSnapshots } from './use-snapshots.ts';

/** The scratch board of a run. */
export interface RoomBoard {
  readonly open: boolean;
  readonly attemptId: string | null;
  toggle(): void;
  /** The board as it was drawn last; null where nothing was. */
  initial(): string | null;
  draw(text: string): void;
  samplesNow(): number;
  flush(): Promise<void>;
}

/** Keeps the board over closing and opening it, and takes that of a continued attempt up again. */
export function useBoard(practice: Practice | null, continuedId: string | null): RoomBoard {
  const transport = useTransport();
  const [open, setOpen] = useState(false);
  const drawn = useRef<string | null>(null);
  const attemptId = useAttemptId(practice);
  const saver = useSnapshots(practice, attemptId, 'board');

  useEffect(() => {
    if (!continuedId) return;
    transport.call('attempts.snapshots', { attemptId: continuedId, kind: 'board' }).then(
      ({ changes }) => {
        drawn.current ??= snapshotsOf(changes).at(-1)?.text ?? null;
      },
      // A board that cannot be read begins empty; what was kept of it stays where it is.
      () => {},
    );
  }, [transport, continuedId]);

  return {
    open,
    attemptId,
    toggle: useCallback(() => setOpen((now) => !now), []),
    initial: () => drawn.current,
    draw: useCallback(
      (text: string) => {
        drawn.current = text;
        saver.edit(text);
      },
      [saver],
    ),
    samplesNow: () => samplesNow(practice),
    flush: saver.flush,
  };
}
