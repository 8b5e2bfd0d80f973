import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The project's folder, which holds `question-banks/`, `resources/` and `out/`. */
export const rootDir = path.resolve(import.meta.dirname, '../..');

/** The version in `package.json`. */
export function appVersion(): string {
  const manifest = JSON.parse(readFileSync(path.join(rootDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
