import { useEffect, useRef, useState } from 'react';
import { useTransport } from '#renderer/app/transport-context.tsx';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { createSnapshotSaver, type SnapshotSaver } from '#renderer/stores/snapshot-saver.ts';
import type { SnapshotKind } from '#shared/practice/snapshots.ts';

/** Where the recording of a run stands now, in samples of the attempt's timeline; 0 before it begins. */
export function samplesNow(practice: Practice | null): number {
  const run = practice?.store.getState().run;
  return run && 'samples' in run ? run.samples : 0;
}

/** Keeps what is written or drawn during a run, version by version, with the attempt that it makes. */
export function useSnapshots(
  practice: Practice | null,
  attemptId: string | null,
  kind: SnapshotKind,
): SnapshotSaver {
  const transport = useTransport();
  const latest = useRef(practice);
  latest.current = practice;
  const [saver] = useState(() => createSnapshotSaver(() => samplesNow(latest.current)));
  useEffect(() => {
    if (!attemptId) return;
    saver.attach((snapshot) => transport.call('attempts.addSnapshot', { attemptId, kind, ...snapshot }));
  }, [attemptId, saver, transport, kind]);
  useEffect(() => () => void saver.flush(), [saver]);
  return saver;
}

/** The attempt that a run makes, once it is made. */
export function useAttemptId(practice: Practice | null): string | null {
  const [attemptId, setAttemptId] = useState<string | null>(null);
  useEffect(() => {
    if (!practice) return;
    const note = () => {
      const { run } = practice.store.getState();
      if ('attemptId' in run && run.attemptId) setAttemptId(run.attemptId);
    };
    note();
    return practice.store.subscribe(note);
  }, [practice]);
  return attemptId;
}
