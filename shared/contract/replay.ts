import { FULL_SCALE } from '#shared/audio/peaks.ts';
import { MOST_SNAPSHOT_CHARACTERS, snapshotChange, snapshotKind } from '#shared/practice/snapshots.ts';
import { call } from './define.ts';
import { z } from './zod.ts';

const byId = z.object({ attemptId: z.uuid() });

export const replayCalls = {
  /** How loud the attempt is along its time: equal stretches, the loudest sample of each, 0 to 32,768. */
  'attempts.peaks': call(byId, z.object({ peaks: z.array(z.number().min(0).max(FULL_SCALE)) })),
  /**
   * Keeps how the code or the board looks at this place of the timeline. The last version of the code is also the
   * attempt's `code`.
   */
  'attempts.addSnapshot': call(
    byId.extend({
      kind: snapshotKind,
      atSample: z.number().int().nonnegative(),
      text: z.string().max(MOST_SNAPSHOT_CHARACTERS),
    }),
    z.object({}),
  ),
  /** Every version that was kept, oldest first, each whole or as what changed since the one before. */
  'attempts.snapshots': call(
    byId.extend({ kind: snapshotKind }),
    z.object({ changes: z.array(snapshotChange) }),
  ),
};
