import { CoachError } from '#shared/contract/errors.ts';

type Told = readonly [code: string, message: string];

const FORBIDDEN: Told = [
  'storage-unavailable',
  'Dry Run may not write to its storage folder. Allow it to, then try again.',
];
const OTHER: Told = [
  'storage-failed',
  'The disk did not take what was written to it. What was recorded so far is kept. Check the disk, then try again.',
];

/** By the system's error codes: https://nodejs.org/api/os.html#posix-error-constants */
const TOLD: Readonly<Record<string, Told>> = {
  ENOSPC: [
    'disk-full',
    'The disk is full. What was recorded so far is kept. Free some space, then try again.',
  ],
  EDQUOT: [
    'disk-full',
    'Your share of this disk is used up. What was recorded so far is kept. Free some space, then try again.',
  ],
  ENOENT: [
    'storage-gone',
    'The folder of this attempt is gone. Put it back or connect its disk, or start a new attempt.',
  ],
  EROFS: FORBIDDEN,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  ERR_SQLITE_ERROR: FORBIDDEN,
};

/** What to tell the user when the disk would not take what was written to it. */
export function writeError(cause: unknown): CoachError {
  if (cause instanceof CoachError) return cause;
  const [code, message] = TOLD[(cause as NodeJS.ErrnoException).code ?? ''] ?? OTHER;
  return new CoachError(code, message, { retryable: true, cause });
}

/** The error of a recording whose file was deleted while it was written: the system keeps quiet about that. */
export function fileGone(): CoachError {
  return writeError(Object.assign(new Error('the file was deleted'), { code: 'ENOENT' }));
}
