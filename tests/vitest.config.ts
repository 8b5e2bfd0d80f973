import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

/** Tests of pure code and of stores that they make themselves: nothing is left behind for the next file. */
const pure = ['tests/unit/shared/**/*.test.ts', 'tests/unit/renderer/**/*.test.{ts,tsx}'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    watch: false,
    // Several tests start worker processes of their own; more than two files at once starve them.
    maxWorkers: 2,
    // The first transcription of a process loads a model; everything else takes milliseconds.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    teardownTimeout: 10_000,
    restoreMocks: true,
    env: {
      // `require('electron')` outside Electron blocks on a download. A missing folder makes it fail at once.
      ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent/electron',
      // Workers are started some hundred times from the same sources: compiled once, they are there in half the time.
      NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/dry-run-tests', import.meta.url)),
    },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'processes',
          include: ['tests/unit/**/*.test.ts', 'tests/contract/**/*.test.ts', 'tests/architecture.test.ts'],
          exclude: [...configDefaults.exclude, ...pure],
        },
      },
      {
        extends: true,
        // One process for many files: to begin one for each costs more than most of them do.
        test: { name: 'pure', include: pure, isolate: false, unstubGlobals: true },
      },
    ],
  },
});
