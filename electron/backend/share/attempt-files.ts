import { readdir } from 'node:fs/promises';

/** The file of an archive that says what the attempt is; its sound and versions lie beside it. */
export const ATTEMPT_FILE = 'attempt.json';

/** Names that files of an attempt have. No name with a folder, a dot in front or a drive passes. */
const OWN_FILE = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:wav|jsonl|png|jpg|webp)$/;

/** Whether a file may lie beside `attempt.json`: a recording, versions of code and board, a picture. */
export const isOwnFile = (name: string): boolean => OWN_FILE.test(name) && name.length <= 80;

/** What lies beside an attempt's `attempt.json` and cannot be made again, by name. */
export async function ownFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isOwnFile(entry.name))
    .map((entry) => entry.name)
    .sort();
}
