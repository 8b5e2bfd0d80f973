import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { licences } from '#electron/backend/app/licences.ts';

const manifest = (file: string) =>
  JSON.parse(readFileSync(file, 'utf8')) as {
    license: string;
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
const own = manifest('package.json');

/** Tools: they build and test the app and are no part of it. */
const TOOLS =
  /^(@types\/|@biomejs\/|@playwright\/|@axe-core\/|@vitejs\/|@tailwindcss\/|@electron\/|electron-|fast-check|jsdom|ml-matrix$|happy-dom|node$|playwright|typescript|vite$|vite-plugin-|vitest|@testing-library\/)/;

it('names every part that the app carries', () => {
  const parts = [
    ...Object.keys(own.dependencies),
    ...Object.keys(own.devDependencies).filter((name) => !TOOLS.test(name)),
  ];
  expect(licences.map(({ name }) => name).sort()).toEqual([...new Set(parts)].sort());
});

it.each(licences)('names the licence of $name', ({ name, licence }) => {
  expect(manifest(`node_modules/${name}/package.json`).license).toBe(licence);
});
