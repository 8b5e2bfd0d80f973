import { z } from '#shared/contract/zod.ts';

/** What is kept version by version while somebody answers: the code of the exhibit, and the scratch board. */
export const snapshotKind = z.enum(['code', 'board']);

/** The longest text of one version, in characters. */
export const MOST_SNAPSHOT_CHARACTERS = 1_000_000;

const atSample = z.number().int().nonnegative();

/**
 * One version, as the place on the attempt's timeline where it was there (16 kHz samples) and what it is: all of
 * its text, or what is otherwise in the one before: `remove` characters at `at` give way to `insert`.
 */
export const snapshotChange = z.union([
  z.object({ atSample, text: z.string().max(MOST_SNAPSHOT_CHARACTERS) }),
  z.object({
    atSample,
    at: z.number().int().nonnegative(),
    remove: z.number().int().nonnegative(),
    insert: z.string().max(MOST_SNAPSHOT_CHARACTERS),
  }),
]);

export type SnapshotKind = z.infer<typeof snapshotKind>;
export type SnapshotChange = z.infer<typeof snapshotChange>;

/** The text of one version and from which sample on it was there. */
export interface Snapshot {
  readonly atSample: number;
  readonly text: string;
}

/** What leads from `before` to `after`: the one stretch between what both begin and end with. */
export function changeBetween(before: string, after: Snapshot): SnapshotChange {
  const { atSample, text } = after;
  const shorter = Math.min(before.length, text.length);
  let at = 0;
  while (at < shorter && before[at] === text[at]) at++;
  let same = 0;
  while (same < shorter - at && before[before.length - 1 - same] === text[text.length - 1 - same]) same++;
  return { atSample, at, remove: before.length - at - same, insert: text.slice(at, text.length - same) };
}

/** The text after a change; null where the change does not fit what was there. */
export function changed(before: string | null, change: SnapshotChange): string | null {
  if ('text' in change) return change.text;
  if (before === null || change.at + change.remove > before.length) return null;
  return before.slice(0, change.at) + change.insert + before.slice(change.at + change.remove);
}

/** Every version, oldest first. Changes that do not fit are left out until the next whole text. */
export function snapshotsOf(changes: readonly SnapshotChange[]): Snapshot[] {
  const snapshots: Snapshot[] = [];
  let text: string | null = null;
  for (const change of changes) {
    text = changed(text, change);
    if (text !== null) snapshots.push({ atSample: change.atSample, text });
  }
  return snapshots;
}

/** The version that was there at a place of the timeline; null before the first. */
export function snapshotAt(snapshots: readonly Snapshot[], sample: number): Snapshot | null {
  return snapshots.findLast(({ atSample }) => atSample <= sample) ?? null;
}
