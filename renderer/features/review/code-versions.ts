import { samplesToMs } from '#shared/audio/pcm.ts';
import { type Snapshot, type SnapshotChange, snapshotsOf } from '#shared/practice/snapshots.ts';
import type { LaneItem } from './lanes.ts';

/** The code of an answer as it was along its time. */
export interface CodeVersions {
  readonly language: 'typescript' | 'python';
  /** Oldest first; the first is the exhibit as it was handed over. Never empty. */
  readonly versions: readonly Snapshot[];
}

/** All versions, with what was handed over before the first. */
export function codeVersions(
  language: CodeVersions['language'],
  original: string,
  changes: readonly SnapshotChange[],
): CodeVersions {
  const kept = snapshotsOf(changes);
  // What was changed before the first word was there from the start.
  const later = kept.filter(({ atSample }) => atSample > 0);
  const first = kept.findLast(({ atSample }) => atSample === 0)?.text ?? original;
  return { language, versions: [{ atSample: 0, text: first }, ...later] };
}

/** The index of the version that was there at a moment, in milliseconds. */
export function versionAt({ versions }: CodeVersions, ms: number): number {
  return Math.max(
    0,
    versions.findLastIndex(({ atSample }) => samplesToMs(atSample) <= ms),
  );
}

/** Where the code changed, along the recording. */
export function codeItems(code: CodeVersions | null): LaneItem[] {
  return (code?.versions.slice(1) ?? []).map(({ atSample }) => {
    const ms = samplesToMs(atSample);
    return { startMs: ms, endMs: ms, label: 'the code changed', hollow: false };
  });
}
