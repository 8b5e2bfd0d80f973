import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findElectronBinary } from '#electron/backend/app/electron-binary.ts';
import { findChromium } from './chromium.ts';

// npm run test:e2e            the whole app in Chromium, served on this machine
// npm run test:electron       the journey in the desktop window, where Electron's binary is there
// node tests/e2e/run.ts --screenshots   makes the pictures of the README anew
// Everything else is handed on to Playwright: `npm run test:e2e -- journey`.

const root = path.resolve(import.meta.dirname, '../..');
const own = ['--electron', '--screenshots'];
const asked = process.argv.slice(2);
const playwright = [
  path.join(root, 'node_modules/@playwright/test/cli.js'),
  'test',
  '--config',
  path.join(import.meta.dirname, 'playwright.config.ts'),
  ...asked.filter((argument) => !own.includes(argument)),
];

function run(command: readonly string[], env: NodeJS.ProcessEnv): never {
  const [program = '', ...args] = command;
  const result = spawnSync(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
  process.exit(result.status ?? 1);
}

function skip(why: string): never {
  console.log(`Skipped: ${why}.`);
  process.exit(0);
}

/** A screen to show the desktop window on: this one, or one that Xvfb stands in for. */
function onScreen(command: readonly string[]): readonly string[] {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return command;
  if (existsSync('/usr/bin/xvfb-run')) return ['/usr/bin/xvfb-run', '--auto-servernum', ...command];
  return skip('there is no screen, and xvfb-run is not installed to stand in for one');
}

if (!existsSync(path.join(root, 'out/renderer/index.html'))) {
  console.error('The window has not been built. Run: npm run build');
  process.exit(1);
}
if (asked.includes('--electron')) {
  const binary = findElectronBinary(root);
  if ('missing' in binary) skip(`Electron is not here, ${binary.missing}. “npm run desktop” fetches it`);
  run(onScreen([process.execPath, ...playwright, 'journey']), { E2E_ELECTRON: binary.path });
}
run([process.execPath, ...playwright], {
  CHROMIUM_PATH: findChromium(),
  // The app is started some seventy times from the same sources: compiled once, it is there in half the time.
  NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/dry-run-tests'),
  ...(asked.includes('--screenshots') ? { E2E_SCREENSHOTS: '1' } : {}),
});
