import { existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import { z } from 'zod';
import { CoachError } from '#shared/contract/errors.ts';
import { defaultSettings, type Settings, settings } from '#shared/contract/settings.ts';
import type { Log, SettingsStore } from '../services.ts';

/** The part of `conf` and `electron-store` that is used: an object that is written when it is assigned. */
export interface StoredObject {
  store: Record<string, unknown>;
}

/** Opens `<folder>/<name>.json`; the desktop app passes one made of `electron-store`. */
export type OpenStoredObject = (options: { folder: string; name: string; mode: number }) => StoredObject;

const NAME = 'settings';

/** The file's text as settings. What it does not name has its default, so that a new setting needs no migration. */
const storedSettings = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.unknown()))
  .transform((stored) => ({ ...defaultSettings, ...stored }))
  .pipe(settings);

const openConf: OpenStoredObject = ({ folder, name, mode }) =>
  new Conf<Record<string, unknown>>({ cwd: folder, configName: name, configFileMode: mode });

/**
 * The settings in `<dataDir>/settings.json`. What is missing there has its default. A file that cannot be
 * read, or that a newer version of Dry Run wrote, is set aside under a name of its own, and defaults apply.
 * `set` throws a `CoachError` `settings-not-saved` where the disk refuses.
 */
export function openSettings(
  dataDir: string,
  log: Log,
  openStored: OpenStoredObject = openConf,
): SettingsStore {
  const file = path.join(dataDir, `${NAME}.json`);

  function setAside(): void {
    const aside = path.join(
      dataDir,
      `${NAME}.damaged-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`,
    );
    renameSync(file, aside);
    log.warn('The settings could not be read and were set aside', { file: path.basename(aside) });
  }

  function read(): Settings {
    if (!existsSync(file)) return defaultSettings;
    const read = storedSettings.safeParse(readFileSync(file, 'utf8'));
    if (read.success) return read.data;
    setAside();
    return defaultSettings;
  }

  // Looked at before it is opened: the store would throw at a file that is not JSON.
  read();
  let stored: StoredObject | undefined;
  return {
    get: read,
    set(patch) {
      const next = settings.parse({ ...read(), ...patch });
      try {
        stored ??= openStored({ folder: dataDir, name: NAME, mode: 0o600 });
        stored.store = next;
      } catch (cause) {
        throw new CoachError(
          'settings-not-saved',
          'Your choice could not be saved. Check that the storage folder is writable and the disk is not full.',
          { cause, retryable: true },
        );
      }
      return next;
    },
  };
}
