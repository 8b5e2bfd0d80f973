import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findElectronBinary } from '../backend/app/electron-binary.ts';
import { rootDir } from './root-dir.ts';
import { SIGNALS } from './signals.ts';

/** How soon after its start a window that ends with an error counts as one that never opened, in milliseconds. */
const OPENING_MS = 5_000;

/** Either Electron's program, ready to be started, or why the window cannot open, as half a sentence. */
export type DesktopWindow = { readonly program: string } | { readonly impossible: string };

/** Finds out whether the desktop window can open here, without touching the electron package. */
export function findDesktopWindow(env: NodeJS.ProcessEnv = process.env): DesktopWindow {
  const binary = findElectronBinary(rootDir, env);
  if ('missing' in binary) return { impossible: binary.missing };
  if (!existsSync(path.join(rootDir, 'out/main/index.js'))) return { impossible: 'the app was not built' };
  if (process.platform !== 'linux') return { program: binary.path };
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return { impossible: 'there is no screen to show it on' };
  // Chromium refuses root unless its sandbox is switched off, and the sandbox stays on.
  if (process.getuid?.() === 0) return { impossible: 'it does not open for the root user' };
  return { program: binary.path };
}

/** Opens the window and waits until it is closed. Resolves to false where it never opened. */
export function openDesktopWindow(program: string): Promise<boolean> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const startedAt = performance.now();
  const child = spawn(program, [rootDir], { stdio: 'inherit', env });
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  // The window finishes what it records before it goes; this process waits for it.
  for (const signal of SIGNALS) process.on(signal, passOn);
  return new Promise((resolve) => {
    const end = (opened: boolean) => {
      for (const signal of SIGNALS) process.off(signal, passOn);
      resolve(opened);
    };
    child.once('error', () => end(false));
    child.once('exit', (code) => {
      const opened = code === 0 || performance.now() - startedAt > OPENING_MS;
      if (opened && code) process.exitCode = code;
      end(opened);
    });
  });
}
