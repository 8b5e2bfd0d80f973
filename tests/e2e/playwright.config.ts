import { defineConfig } from '@playwright/test';

const results = process.env.E2E_RESULTS;
const long = /(journey|voice-check|ask|loop|skills)\.e2e\.ts$/;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // Every test has a server, a library and a browser context of its own.
  fullyParallel: true,
  // Those that speak for half a minute begin first, so that the others fill the time beside them.
  projects: process.env.E2E_SCREENSHOTS
    ? [{ name: 'pictures', testMatch: 'screenshots.ts' }]
    : [
        { name: 'long', testMatch: long },
        { name: 'short', testMatch: '**/*.e2e.ts', testIgnore: long },
      ],
  // Answers are spoken in real time: much of a test is waiting, and four of them leave two cores some air.
  workers: 4,
  // Sound in real time on a shared machine: a second try is told as flaky, and two failures are a failure.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  // An answer is spoken in real time, half a minute and more, and is transcribed after that.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: results ? [['list'], ['json', { outputFile: results }]] : [['list']],
});
