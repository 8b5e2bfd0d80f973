import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { CoachError } from '#shared/contract/errors.ts';
import { writeError } from '../recording/write-errors.ts';

/** Files that may be on their way at once; one window sends one at a time. */
const MOST_AT_ONCE = 4;

/** Files on their way in, kept in a folder of their own until somebody takes them. */
export interface Transfers {
  begin(bytes: number): Promise<string>;
  /** Appends a piece. Rejects with `transfer-broken` where it does not follow the last one. */
  append(transferId: string, offset: number, piece: Uint8Array): Promise<void>;
  /**
   * Works on a file that is complete, in a folder that is gone afterwards; the signal aborts when the transfer is
   * cancelled. Rejects with `transfer-broken` where the file is not complete.
   */
  use<T>(
    transferId: string,
    work: (file: string, folder: string, signal: AbortSignal) => Promise<T>,
  ): Promise<T>;
  cancel(transferId: string): Promise<void>;
  close(): Promise<void>;
}

interface Transfer {
  readonly folder: string;
  readonly file: string;
  readonly handle: FileHandle;
  readonly bytes: number;
  readonly abort: AbortController;
  written: number;
  done: Promise<unknown>;
}

/** `root` is emptied first: what an earlier run left there nobody asks for any more. */
export async function createTransfers(root: string): Promise<Transfers> {
  await rm(root, { recursive: true, force: true });
  const ongoing = new Map<string, Transfer>();

  const release = async (transferId: string): Promise<void> => {
    const transfer = ongoing.get(transferId);
    if (!transfer) return;
    ongoing.delete(transferId);
    transfer.abort.abort();
    await transfer.done.catch(() => {});
    await transfer.handle.close().catch(() => {});
    await rm(transfer.folder, { recursive: true, force: true });
  };

  const known = (transferId: string): Transfer => {
    const transfer = ongoing.get(transferId);
    if (transfer) return transfer;
    throw broken();
  };

  return {
    async begin(bytes) {
      for (const oldest of ongoing.keys()) {
        if (ongoing.size < MOST_AT_ONCE) break;
        await release(oldest);
      }
      const transferId = randomUUID();
      const folder = path.join(root, transferId);
      const file = path.join(folder, 'sent');
      try {
        await mkdir(folder, { recursive: true });
        const handle = await open(file, 'wx');
        const abort = new AbortController();
        ongoing.set(transferId, { folder, file, handle, bytes, abort, written: 0, done: Promise.resolve() });
      } catch (error) {
        throw writeError(error);
      }
      return transferId;
    },
    async append(transferId, offset, piece) {
      const transfer = known(transferId);
      if (offset !== transfer.written || offset + piece.length > transfer.bytes) throw broken();
      transfer.written += piece.length;
      transfer.done = transfer.handle.write(piece, 0, piece.length, offset);
      await transfer.done.catch((error) => Promise.reject(writeError(error)));
    },
    async use(transferId, work) {
      const transfer = known(transferId);
      if (transfer.written !== transfer.bytes) throw broken();
      const working = transfer.done.then(() => work(transfer.file, transfer.folder, transfer.abort.signal));
      transfer.done = working;
      try {
        return await working;
      } finally {
        await release(transferId);
      }
    },
    cancel: release,
    async close() {
      await Promise.all([...ongoing.keys()].map(release));
    },
  };
}

const broken = () =>
  new CoachError('transfer-broken', 'The file did not arrive whole. Choose it again.', { retryable: true });
