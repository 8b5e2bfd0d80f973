import type { Snapshot } from '#shared/practice/snapshots.ts';

/** When what changes is kept, in milliseconds: so long after the last change, but never longer after the first. */
export const snapshotTuning = { idleMs: 800, atMostMs: 2_000 } as const;

/** Keeps what somebody writes or draws while they talk, version by version: each with its place in the recording. */
export interface SnapshotSaver {
  edit(text: string): void;
  /** Where to save to is known only once the attempt was made; changes wait for it. */
  attach(save: (snapshot: Snapshot) => Promise<unknown>): void;
  /** Saves what is not saved yet. Never rejects. */
  flush(): Promise<void>;
}

/** `atSample` says where the recording stands now, in samples of the attempt's timeline. */
export function createSnapshotSaver(atSample: () => number): SnapshotSaver {
  let unsaved: Snapshot | null = null;
  let save: ((snapshot: Snapshot) => Promise<unknown>) | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let atMost: ReturnType<typeof setTimeout> | undefined;

  async function flush(): Promise<void> {
    clearTimeout(idle);
    clearTimeout(atMost);
    atMost = undefined;
    if (unsaved === null || !save) return;
    const snapshot = unsaved;
    unsaved = null;
    try {
      await save(snapshot);
    } catch {
      // Kept for the next try, unless something newer came meanwhile.
      unsaved ??= snapshot;
    }
  }
  const flushLater = (ms: number) => setTimeout(() => void flush(), ms);

  return {
    edit(text) {
      unsaved = { atSample: atSample(), text };
      clearTimeout(idle);
      idle = flushLater(snapshotTuning.idleMs);
      atMost ??= flushLater(snapshotTuning.atMostMs);
    },
    attach(to) {
      save = to;
      if (unsaved !== null) void flush();
    },
    flush,
  };
}
