import { CoachError } from '#shared/contract/errors.ts';

const SENTENCES: Record<string, readonly [code: string, message: string]> = {
  ENOSPC: [
    'disk-full',
    'The disk is full. What was recorded so far is kept. Free some space, then continue this answer.',
  ],
  EDQUOT: [
    'disk-full',
    'Your share of this disk is used up. What was recorded so far is kept. Free some space, then continue this answer.',
  ],
  EROFS: [
    'storage-unavailable',
    'The storage folder can only be read. Make it writable, then continue this answer.',
  ],
  EACCES: [
    'storage-unavailable',
    'Dry Run may not write to its storage folder. Allow it to, then continue this answer.',
  ],
  ENOENT: [
    'storage-gone',
    'The storage folder is gone. Put it back or connect its disk, then start this answer again.',
  ],
};
SENTENCES.EPERM = SENTENCES.EACCES!;

const OTHER = [
  'storage-failed',
  'The disk did not take the recording. What was written so far is kept. Check the disk, then continue this answer.',
] as const;

/** What to tell the user when the disk would not take what was written to it. */
export function writeError(cause: unknown): CoachError {
  if (cause instanceof CoachError) return cause;
  const [code, message] = SENTENCES[(cause as NodeJS.ErrnoException).code ?? ''] ?? OTHER;
  return new CoachError(code, message, { retryable: true, cause });
}

/** The error of a recording whose file was deleted while it was written: the system keeps quiet about that. */
export function fileGone(): CoachError {
  return writeError(Object.assign(new Error('the file was deleted'), { code: 'ENOENT' }));
}
