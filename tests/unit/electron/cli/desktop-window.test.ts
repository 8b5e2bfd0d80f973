import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findDesktopWindow, openDesktopWindow } from '#electron/cli/desktop-window.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';

/** A program that stands in for Electron. */
function program(script: string): string {
  const file = path.join(temporaryFolder(), 'electron');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

it('is impossible without the program, and says why', () => {
  const nowhere = path.join(temporaryFolder(), 'nothing');
  expect(findDesktopWindow({ ELECTRON_OVERRIDE_DIST_PATH: nowhere })).toEqual({
    impossible: `it is not in ${nowhere}`,
  });
});

it.skipIf(process.platform === 'win32')('opened once it ended well', async () => {
  expect(await openDesktopWindow(program('exit 0'))).toBe(true);
});

it.skipIf(process.platform === 'win32')(
  'never opened where it failed at once or could not start',
  async () => {
    expect(await openDesktopWindow(program('exit 1'))).toBe(false);
    expect(await openDesktopWindow(path.join(temporaryFolder(), 'missing'))).toBe(false);
  },
);
