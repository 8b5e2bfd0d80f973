import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/contract/**/*.test.ts', 'tests/architecture.test.ts'],
    watch: false,
    // Several tests start worker processes of their own; more than two files at once starve them.
    maxWorkers: 2,
    // The first transcription of a process loads a model; everything else takes milliseconds.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    teardownTimeout: 10_000,
    restoreMocks: true,
    // `require('electron')` outside Electron blocks on a download. A missing folder makes it fail at once.
    env: {
      ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent/electron',
      // Workers are started some hundred times from the same sources: compiled once, they are there in half the time.
      NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/dry-run-tests', import.meta.url)),
    },
    sequence: { sequencer: LongestFirst },
  },
});
