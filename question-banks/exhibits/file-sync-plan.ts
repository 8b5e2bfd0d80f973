// Desktop client of a file sync service: the part that decides what to do. It moves no bytes itself.
//
// Three listings of the same folder come in:
//   base    what both sides looked like after the last sync that finished
//   local   what is on this disk now
//   remote  what is on the server now
//
// A plan goes out: what to upload, what to download, what to delete where, and what a person has to decide.
// Nobody's edit may ever be lost. A plan that is carried out twice must do no harm.

/** One file in a listing. `hash` is of the content: equal hashes are equal files. */
export interface FileState {
  path: string;
  hash: string;
  modifiedAt: number;
  size: number;
}

export type Action =
  | { do: 'upload'; path: string; hash: string }
  | { do: 'download'; path: string; hash: string }
  | { do: 'delete-local'; path: string; hash: string }
  | { do: 'delete-remote'; path: string; hash: string }
  | { do: 'conflict'; path: string; localHash: string | null; remoteHash: string | null };

export interface Plan {
  actions: Action[];
  /** Bytes that have to travel, both ways together. */
  bytes: number;
  /** What `base` should say once every action was carried out. Conflicts keep what they had. */
  nextBase: FileState[];
}

/** Listings arrive in any order. Paths use forward slashes. */
export function byPath(listing: readonly FileState[]): Map<string, FileState> {
  const files = new Map<string, FileState>();
  for (const file of listing) {
    if (files.has(file.path)) throw new Error(`listed twice: ${file.path}`);
    files.set(file.path, file);
  }
  return files;
}

/** What happened to one path on one side since the last sync. */
export type Change = 'same' | 'added' | 'edited' | 'removed' | 'absent';

export function changeOf(before: FileState | undefined, now: FileState | undefined): Change {
  if (before === undefined) return now === undefined ? 'absent' : 'added';
  if (now === undefined) return 'removed';
  return before.hash === now.hash ? 'same' : 'edited';
}

/**
 * Decides what to do about every path that any of the three listings knows.
 *
 * Examples:
 *   edited here, same there              upload
 *   removed there, same here             delete-local
 *   edited here, removed there           conflict: an edit outlives a delete only if a person says so
 *   added on both sides, equal hashes    nothing, but it belongs in nextBase
 */
export function planSync(
  base: readonly FileState[],
  local: readonly FileState[],
  remote: readonly FileState[],
): Plan {
  const [_before, _here, _there] = [byPath(base), byPath(local), byPath(remote)];
  throw new Error('not written yet');
}
