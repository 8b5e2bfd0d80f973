import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { findElectronBinary } from '#electron/backend/app/electron-binary.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';

let root: string;
let electron: string;

beforeEach(() => {
  root = temporaryFolder();
  electron = path.join(root, 'node_modules/electron');
  mkdirSync(path.join(electron, 'dist'), { recursive: true });
  writeFileSync(path.join(electron, 'package.json'), '{}');
});
const missing = expect.objectContaining({ missing: expect.any(String) });

it('finds the program where its package says it is', () => {
  writeFileSync(path.join(electron, 'path.txt'), 'electron');
  writeFileSync(path.join(electron, 'dist/electron'), '');
  expect(findElectronBinary(root, {})).toEqual({ path: path.join(electron, 'dist/electron') });
});

it('says why there is none', () => {
  expect(findElectronBinary(root, {})).toEqual({ missing: 'its program has not been fetched yet' });
  writeFileSync(path.join(electron, 'path.txt'), 'electron');
  expect(findElectronBinary(root, {})).toEqual({ missing: 'its program is no longer in its place' });
  rmSync(electron, { recursive: true });
  expect(findElectronBinary(root, {})).toEqual({ missing: 'its package is not installed' });
});

it('looks where it is told to look', () => {
  const other = temporaryFolder();
  writeFileSync(path.join(electron, 'path.txt'), 'electron');
  writeFileSync(path.join(electron, 'dist/electron'), '');
  expect(findElectronBinary(root, { ELECTRON_OVERRIDE_DIST_PATH: other })).toEqual(missing);
  writeFileSync(path.join(other, 'electron'), '');
  expect(findElectronBinary(root, { ELECTRON_OVERRIDE_DIST_PATH: other })).toEqual({
    path: path.join(other, 'electron'),
  });
});
