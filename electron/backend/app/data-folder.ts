import { mkdirSync } from 'node:fs';
import path from 'node:path';
import envPaths from 'env-paths';
import { CoachError } from '#shared/contract/errors.ts';

/** The one folder that all shells share: `DRY_RUN_DATA` where it is set, else the system's place for data. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env.DRY_RUN_DATA ? path.resolve(env.DRY_RUN_DATA) : envPaths('dry-run', { suffix: '' }).data;
}

/** Makes the data folder, for its owner alone. Throws a `CoachError` `storage-unavailable`. */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new CoachError(
      'storage-unavailable',
      `Dry Run cannot make its folder ${folder}. Free the place or choose another one with DRY_RUN_DATA.`,
      { cause },
    );
  }
}
