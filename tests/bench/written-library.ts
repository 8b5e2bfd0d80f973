import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openIndexService } from '#electron/backend/library/index-service.ts';
import { defaultCounting } from '#shared/report/counting.ts';
import { writeAttempts } from '#tests/fixtures/attempts.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Brings the index in line with the folders and makes every report that is missing, as the app does behind a start. */
async function indexAll(dataDir: string): Promise<void> {
  const index = await openIndexService({
    places: { rootDir: root, dataDir },
    counting: defaultCounting,
    onNotice: () => {},
    onFault: (error) => {
      throw error;
    },
  });
  await index.call('sync', null);
  while ((await index.catchUp()) !== null);
  index.close();
}

/**
 * A data folder with `count` finished attempts whose index and reports are there. It stays in the temporary folder
 * for the next measurement, which then waits only for what changed since: nothing, or reports under newer rules.
 * Whoever measures may write to it, but adds and removes no attempts.
 */
export async function writtenLibrary(count: number): Promise<string> {
  const dataDir = path.join(tmpdir(), `dry-run-bench-library-${count}`);
  const attempts = path.join(dataDir, 'attempts');
  await mkdir(attempts, { recursive: true });
  if ((await readdir(attempts)).length !== count) {
    await rm(dataDir, { recursive: true });
    await writeAttempts(dataDir, count);
  }
  await indexAll(dataDir);
  return dataDir;
}
