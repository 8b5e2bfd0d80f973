import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where Electron's program is, or why there is none, as half a sentence. */
export type ElectronBinary = { readonly path: string } | { readonly missing: string };

/**
 * Looks for Electron's program without loading its package, which would start a download and block on it.
 * `ELECTRON_OVERRIDE_DIST_PATH` names another folder to look in, as it does for the package itself.
 */
export function findElectronBinary(rootDir: string, env: NodeJS.ProcessEnv = process.env): ElectronBinary {
  const packageFolder = path.join(rootDir, 'node_modules', 'electron');
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = readName(path.join(packageFolder, 'path.txt'));
  if (override) {
    const file = path.join(override, name ?? 'electron');
    return existsSync(file) ? { path: file } : { missing: `it is not in ${override}` };
  }
  if (!existsSync(path.join(packageFolder, 'package.json')))
    return { missing: 'its package is not installed' };
  if (!name) return { missing: 'its program has not been fetched yet' };
  const file = path.join(packageFolder, 'dist', name);
  return existsSync(file) ? { path: file } : { missing: 'its program is no longer in its place' };
}

function readName(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}
