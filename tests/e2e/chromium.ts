import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Playwright's download can stand still where its hosts are out of reach; Debian's package is next in line. */
const DOWNLOAD_TIMEOUT_MS = 180_000;

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(): string | undefined {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => COMMANDS.map((command) => path.join(folder, command)))
    .find(isExecutable);
}

function playwrightsOwn(): string | undefined {
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function run(command: string, args: readonly string[], timeout?: number): boolean {
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
  };
  const result = spawnSync(command, args, { stdio: 'inherit', env, ...(timeout ? { timeout } : {}) });
  return result.status === 0;
}

function installPlaywrights(): string | undefined {
  console.log('No Chromium was found. Fetching the one that belongs to Playwright …');
  const cli = path.resolve(import.meta.dirname, '../../node_modules/playwright/cli.js');
  run(process.execPath, [cli, 'install', 'chromium'], DOWNLOAD_TIMEOUT_MS);
  const file = playwrightsOwn();
  // The libraries it needs come from the system's packages, which only root may install.
  if (file && mayInstall) run(process.execPath, [cli, 'install-deps', 'chromium']);
  return file;
}

function installDebians(): string | undefined {
  if (!mayInstall) return undefined;
  console.log('Playwright’s Chromium could not be fetched. Installing the Debian package "chromium" …');
  run('apt-get', ['update', '--quiet']);
  run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'chromium']);
  return onPath();
}

/**
 * A Chromium to test in: the one named by CHROMIUM_PATH, one on the PATH, Playwright's own, or, after
 * installing it, Playwright's or Debian's. Says which on standard output.
 * @throws when there is none and none could be installed.
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named && !isExecutable(named)) throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run.`);
  const found = named || onPath() || playwrightsOwn() || installPlaywrights() || installDebians();
  if (!found) {
    throw new Error('The tests need a Chromium. Install one, or name it in CHROMIUM_PATH.');
  }
  console.log(`Testing in ${found}`);
  return found;
}
