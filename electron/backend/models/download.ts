import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CoachError } from '#shared/contract/errors.ts';

export interface Download {
  readonly url: string;
  /** Where the whole file goes; what has arrived lies beside it as `<target>.part`. */
  readonly target: string;
  /** Bytes of the whole file, and their SHA-256 in hex. */
  readonly size: number;
  readonly sha256: string;
  readonly signal: AbortSignal;
  /** Hears how many bytes are there. */
  readonly onProgress?: (bytes: number) => void;
  /** Hears that everything is there and is being checked. */
  readonly onCheck?: () => void;
  /** Milliseconds to wait before going on after a cut; one for each try. For tests. */
  readonly pauses?: readonly number[];
  /** Milliseconds without a byte that count as a cut connection. */
  readonly patienceMs?: number;
}

const PAUSES = [1_000, 3_000, 10_000];
const PATIENCE = 30_000;
/** Bytes that must stay free on the disk: recordings come first. */
const KEEP_FREE = 200_000_000;

/** Where what has arrived of a file lies. */
export const partOf = (target: string): string => `${target}.part`;

/**
 * Downloads a file, going on where an earlier download ended. This is the only place in Dry Run that opens a
 * connection to another machine, and it does so only because the user asked for this file. A cut connection
 * is taken up again a few times. Rejects with a `CoachError`: `cancelled`, `download-failed`, `download-refused`,
 * `disk-full`, `model-damaged` (then what arrived is set aside as `<target>.wrong` and never used).
 */
export async function download(job: Download): Promise<void> {
  const pauses = job.pauses ?? PAUSES;
  const part = partOf(job.target);
  await checkRoom(path.dirname(job.target), job.size - (await sizeOf(part)));
  for (let tries = 0; (await sizeOf(part)) < job.size; ) {
    const before = await sizeOf(part);
    try {
      await fetchRest(job, part, before);
    } catch (error) {
      if (job.signal.aborted) throw cancelled();
      if (error instanceof CoachError) throw error;
      // Whoever makes progress may go on for as long as it takes.
      if ((await sizeOf(part)) > before) tries = 0;
      const pause = pauses[tries++];
      if (pause === undefined) throw failed(error);
      await wait(pause, undefined, { signal: job.signal }).catch(() => {
        throw cancelled();
      });
    }
  }
  job.onCheck?.();
  await checkAndKeep(job, part);
}

async function fetchRest(job: Download, part: string, from: number): Promise<void> {
  const silence = new AbortController();
  const patience = setTimeout(() => silence.abort(), job.patienceMs ?? PATIENCE);
  let file: FileHandle | undefined;
  try {
    const response = await fetch(job.url, {
      headers: from > 0 ? { Range: `bytes=${from}-` } : {},
      signal: AbortSignal.any([job.signal, silence.signal]),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const at = startOf(response, from, job);
    file = await open(part, at === 0 ? 'w' : 'a', 0o600);
    let bytes = at;
    for await (const chunk of response.body ?? []) {
      patience.refresh();
      if (bytes + chunk.length > job.size) throw await setAside(job.target);
      await file.appendFile(chunk);
      bytes += chunk.length;
      job.onProgress?.(bytes);
    }
    if (bytes < job.size) throw new Error('The connection ended early');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw diskFull(error);
    throw error;
  } finally {
    clearTimeout(patience);
    // Whatever the answer still had to say: the connection ends here.
    silence.abort();
    await file?.close().catch(() => {});
  }
}

/** The first byte that the answer brings. A server that cannot go on gives the file from its start. */
function startOf(response: Response, from: number, { url, size }: Download): number {
  if (new URL(response.url || url).protocol !== new URL(url).protocol) throw refused(response.status);
  if (response.status === 206) {
    const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
    if (range && Number(range[1]) === from && Number(range[2]) === size) return from;
    throw refused(response.status);
  }
  if (response.status === 200) return 0;
  if (response.status >= 500 || response.status === 429) throw new Error(`Answered ${response.status}`);
  throw refused(response.status);
}

async function checkAndKeep({ target, sha256, signal }: Download, part: string): Promise<void> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(part, { signal })) hash.update(chunk as Buffer);
  } catch (error) {
    throw signal.aborted ? cancelled() : error;
  }
  if (hash.digest('hex') !== sha256) throw await setAside(target);
  await rename(part, target);
}

/** What arrived may be anything: it is kept out of the way, and never gone on with. */
async function setAside(target: string): Promise<CoachError> {
  await rename(partOf(target), `${target}.wrong`);
  return new CoachError(
    'model-damaged',
    'What arrived is not the model that was asked for. It was set aside and is not used; try again later.',
    { retryable: true },
  );
}

/** Throws `disk-full` where a folder's disk has no room for so many bytes more, with some left for recordings. */
export async function checkRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes + KEEP_FREE) throw diskFull(undefined);
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

const cancelled = (): CoachError => new CoachError('cancelled', 'The download was stopped.');

const failed = (cause: unknown): CoachError =>
  new CoachError(
    'download-failed',
    'There is no connection, or it was lost. What has arrived is kept; go on when you are online.',
    { retryable: true, cause },
  );

const refused = (status: number): CoachError =>
  new CoachError(
    'download-refused',
    `The model is not at its address any more (answer ${status}). Get the file in another way and import it.`,
  );

const diskFull = (cause: unknown): CoachError =>
  new CoachError(
    'disk-full',
    'There is not enough room on the disk for this model. Make room, then try again.',
    {
      retryable: true,
      cause,
    },
  );
