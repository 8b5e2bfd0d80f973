import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { CoachError } from '#shared/contract/errors.ts';
import { findElectronBinary } from '../backend/app/electron-binary.ts';
import { findDesktopWindow, openDesktopWindow } from './desktop-window.ts';
import { runCommand } from './failures.ts';
import { rootDir } from './root-dir.ts';

// npm run desktop: fetches Electron's program where it is missing, then opens the window.

async function desktop(): Promise<void> {
  if ('missing' in findElectronBinary(rootDir)) fetchElectron();
  const window = findDesktopWindow();
  if ('impossible' in window) throw cannotOpen(window.impossible);
  if (!(await openDesktopWindow(window.program))) throw cannotOpen('it ended as soon as it started');
}

/** Runs the electron package's own installer, which checks what it fetches against its list of hashes. */
function fetchElectron(): void {
  process.stdout.write('Fetching Electron, about 120 MB, once.\n');
  const installer = path.join(rootDir, 'node_modules/electron/install.js');
  // Its output is a stack trace where there is no network; one sentence says the same.
  const { status } = spawnSync(process.execPath, [installer], { stdio: ['ignore', 'inherit', 'ignore'] });
  if (status === 0) return;
  throw new CoachError(
    'electron-not-fetched',
    'Electron could not be fetched. Check the connection and try again, or use the browser with npm start.',
  );
}

const cannotOpen = (why: string) =>
  new CoachError('no-window', `The window cannot open: ${why}. Use the browser with npm start.`);

await runCommand(desktop);
