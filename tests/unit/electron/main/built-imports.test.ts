import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const built = path.resolve('out/main');

// The files are there after `npm ci`, which builds; `npm run check` builds as well.
describe.skipIf(!existsSync(built))('what the desktop app runs', () => {
  it('imports no JSON, which Node would refuse without its import attribute', () => {
    const files = globSync('**/*.js', { cwd: built });
    expect(files).not.toEqual([]);
    for (const file of files) {
      expect(readFileSync(path.join(built, file), 'utf8'), file).not.toMatch(/from\s*["'][^"']+\.json["']/);
    }
  });
});
