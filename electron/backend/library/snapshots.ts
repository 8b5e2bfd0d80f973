import { type FileHandle, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CoachError } from '#shared/contract/errors.ts';
import { z } from '#shared/contract/zod.ts';
import {
  changeBetween,
  changed,
  type Snapshot,
  type SnapshotChange,
  type SnapshotKind,
  snapshotChange,
} from '#shared/practice/snapshots.ts';
import { writeError } from '../recording/write-errors.ts';
import { inTurns } from './in-turns.ts';

const VERSION = 1;
/** Every so many versions one is kept whole, so that a damaged line costs no more than those after it. */
const WHOLE_EVERY = 25;
/** More than this of one kind is no work of one answer, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

const header = z.object({ version: z.literal(VERSION), kind: z.string() });

/** What an attempt's code and board looked like when, in a file of each kind beside `attempt.json`. */
export interface Snapshots {
  /**
   * Keeps a version. One that is as the last is not kept again. Rejects with `too-many-snapshots`, or what the
   * disk said.
   */
  add(attemptId: string, kind: SnapshotKind, snapshot: Snapshot): Promise<void>;
  /** All versions of a kind, oldest first. A line that the end of the process cut in two is left out. */
  list(attemptId: string, kind: SnapshotKind): Promise<SnapshotChange[]>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

/** What is known of a file without reading it again. */
interface Tail {
  readonly file: string;
  readonly bytes: number;
  readonly count: number;
  readonly text: string | null;
  /** What has to come before the next line. */
  readonly lead: string;
}

/**
 * Each file is a line that names its version and kind, then a line a version: it only ever grows, so nothing that
 * was kept is at risk while more is written.
 */
export function createSnapshots(folderOf: (attemptId: string) => string): Snapshots {
  const { inTurn, idle } = inTurns();
  /** Of the file written last: one answer at a time. */
  let tail: Tail | null = null;
  const fileOf = (attemptId: string, kind: SnapshotKind) =>
    path.join(folderOf(attemptId), `${kind}-versions.jsonl`);

  const tailOf = async (file: string, kind: SnapshotKind): Promise<Tail> => {
    if (tail?.file === file) return tail;
    const content = await contentOf(file);
    const changes = changesIn(content);
    let text: string | null = null;
    for (const change of changes ?? []) text = changed(text, change);
    const lineEnd = content === '' || content.endsWith('\n') ? '' : '\n';
    const lead = changes ? lineEnd : `${lineEnd}${JSON.stringify({ version: VERSION, kind })}\n`;
    return { file, bytes: Buffer.byteLength(content), count: changes?.length ?? 0, text, lead };
  };

  return {
    add: (attemptId, kind, snapshot) => {
      const file = fileOf(attemptId, kind);
      return inTurn(file, async () => {
        const before = await tailOf(file, kind);
        if (before.text === snapshot.text) return;
        if (before.bytes > MOST_BYTES) {
          throw new CoachError(
            'too-many-snapshots',
            'This answer has more versions than can be kept. The last ones are not kept one by one.',
          );
        }
        const isWhole = before.text === null || before.count % WHOLE_EVERY === 0;
        const change = isWhole ? snapshot : changeBetween(before.text ?? '', snapshot);
        const added = `${before.lead}${JSON.stringify(change)}\n`;
        tail = null;
        await append(file, added);
        tail = {
          file,
          bytes: before.bytes + Buffer.byteLength(added),
          count: before.count + 1,
          text: snapshot.text,
          lead: '',
        };
      });
    },
    list: (attemptId, kind) => {
      const file = fileOf(attemptId, kind);
      return inTurn(file, async () => changesIn(await contentOf(file)) ?? []);
    },
    close: idle,
  };
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw writeError(error);
  }
}

async function append(file: string, text: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'a');
    await handle.appendFile(text);
    await handle.datasync();
  } catch (error) {
    throw writeError(error);
  } finally {
    await handle?.close();
  }
}

/** The versions in a file of ours; null where nothing in it says that it is one. */
function changesIn(content: string): SnapshotChange[] | null {
  const lines = content.split('\n').map(parsed);
  const begin = lines.findIndex((line) => header.safeParse(line).success);
  if (begin === -1) return null;
  return lines.slice(begin + 1).flatMap((line) => {
    const change = snapshotChange.safeParse(line);
    return change.success ? [change.data] : [];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
