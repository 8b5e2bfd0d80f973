import { useCallback, useEffect, useRef, useState } from 'react';
import { useTransport } from '#renderer/app/transport-context.tsx';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { createSnapshotSaver } from '#renderer/stores/snapshot-saver.ts';
import { useAttemptId } from './use-snapshots.ts';

const PLACES = 5;

/** Five places, filled with what is there. */
const fiveOf = (bullets: readonly string[]): readonly string[] =>
  Array.from({ length: PLACES }, (_, i) => bullets[i] ?? '');

/** The five bullets of a run, kept with its attempt as they are typed, and those of one that is taken up again. */
export function useBullets(
  practice: Practice | null,
  before: readonly string[],
): readonly [readonly string[], (bullets: readonly string[]) => void] {
  const transport = useTransport();
  const attemptId = useAttemptId(practice);
  const [bullets, setBullets] = useState(() => fiveOf(before));
  const latest = useRef(bullets);
  // Notes have no place in the recording: only the last of them is kept.
  const [saver] = useState(() => createSnapshotSaver(() => 0));

  useEffect(() => {
    if (attemptId === null) return;
    saver.attach(() => transport.call('attempts.saveBullets', { attemptId, bullets: [...latest.current] }));
  }, [attemptId, saver, transport]);
  useEffect(() => () => void saver.flush(), [saver]);

  const change = useCallback(
    (next: readonly string[]) => {
      latest.current = next;
      setBullets(next);
      saver.edit(next.join('\n'));
    },
    [saver],
  );
  return [bullets, change];
}
