import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from '#shared/contract/zod.ts';

/** Seconds from the beginning of the recording. */
const seconds = z.number().nonnegative();

/** What is left out, or null, is an empty list. */
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);

/** A line of a manifest; further keys are ignored. */
const clip = z.object({
  /** Beside the manifest. */
  file: z.string(),
  /** Recordings of a kind are counted together. `noise` has no words; `spontaneous` is people talking freely. */
  kind: z.string(),
  seconds,
  /** What is said; fillers in it are not counted as words. */
  ref: z
    .string()
    .nullish()
    .transform((ref) => ref ?? ''),
  /** Filled pauses, where they were timed by hand or by construction. */
  fillers: listOf(z.object({ start: seconds, end: seconds, word: z.string() })),
  /** How many there are; null where nobody counted. 0 makes it clean speech. */
  filler_count: z.number().int().nullable().default(null),
  /** Whether `fillers` has the times of all of them. */
  timed: z.boolean().default(false),
  /** Words with known beginnings, all or some of them. */
  words: listOf(z.object({ w: z.string(), s: seconds })),
});
export type Clip = z.infer<typeof clip>;

/** The recordings that `manifest.jsonl` in a folder names and that are there, with their whole paths. */
export function readClips(folder: string): Clip[] {
  return readFileSync(path.join(folder, 'manifest.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => clip.parse(JSON.parse(line)))
    .map((one) => ({ ...one, file: path.join(folder, one.file) }))
    .filter(({ file }) => existsSync(file));
}

/** At most so many of each kind, spread over all of it. */
export function someOfEachKind(clips: readonly Clip[], most: number): Clip[] {
  return [...Map.groupBy(clips, ({ kind }) => kind).values()].flatMap((same) => {
    const step = Math.max(1, same.length / most);
    return same.filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step));
  });
}
