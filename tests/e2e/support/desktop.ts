import path from 'node:path';
import { type ElectronApplication, _electron as electron } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../../..');

/** Starts the desktop app on this data folder, with Chromium's switches for the microphone. */
export async function startDesktop(
  binary: string,
  dataFolder: string,
  switches: readonly string[],
): Promise<ElectronApplication> {
  // Chromium's own sandbox refuses to run as root; ours, the renderer's isolation, stays as it is.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return electron.launch({
    executablePath: binary,
    args: [...asRoot, ...switches, root],
    cwd: root,
    env: { ...(process.env as Record<string, string>), DRY_RUN_DATA: dataFolder },
  });
}
