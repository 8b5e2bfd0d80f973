import { useEffect, useMemo, useState } from 'react';
import { useTransport } from '#renderer/app/transport-context.tsx';
import type { Attempt } from '#shared/practice/attempt.ts';
import type { SnapshotChange } from '#shared/practice/snapshots.ts';
import { type CodeVersions, codeVersions } from './code-versions.ts';

/** The code of an attempt as it was; null where the question has none, nobody touched it, or it is on its way. */
export function useCodeVersions({ id, question, code }: Attempt): CodeVersions | null {
  const transport = useTransport();
  const [changes, setChanges] = useState<readonly SnapshotChange[]>([]);
  const touched = question.code !== null && code !== null;
  useEffect(() => {
    if (!touched) return;
    let wanted = true;
    transport.call('attempts.snapshots', { attemptId: id, kind: 'code' }).then(
      (answer) => wanted && setChanges(answer.changes),
      // Without its history the code is still there as it was left.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [transport, id, touched]);
  return useMemo(
    () =>
      question.code !== null && changes.length > 0
        ? codeVersions(question.exhibit?.language ?? 'typescript', question.code, changes)
        : null,
    [question, changes],
  );
}
