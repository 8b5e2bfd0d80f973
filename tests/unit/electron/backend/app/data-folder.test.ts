import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { dataFolder, makeDataFolder } from '#electron/backend/app/data-folder.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';

it('is the same for every shell, or the one that is named', () => {
  expect(dataFolder({})).toMatch(/dry-run/);
  expect(dataFolder({})).not.toMatch(/nodejs/);
  expect(dataFolder({ DRY_RUN_DATA: '' })).toBe(dataFolder({}));
  expect(dataFolder({ DRY_RUN_DATA: 'here' })).toBe(path.resolve('here'));
});

it('is made for its owner alone', () => {
  const folder = path.join(temporaryFolder(), 'a/b');
  makeDataFolder(folder);
  makeDataFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

it('says so where it cannot be made', () => {
  const file = path.join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(() => makeDataFolder(path.join(file, 'below'))).toThrow(
    expect.objectContaining({ code: 'storage-unavailable' }),
  );
});
