import { defineConfig } from '@playwright/test';

const results = process.env.E2E_RESULTS;

export default defineConfig({
  testDir: '.',
  testMatch: process.env.E2E_SCREENSHOTS ? 'screenshots.ts' : '**/*.e2e.ts',
  outputDir: '../../test-results',
  // Every test has a server, a library and a browser of its own.
  fullyParallel: true,
  // Answers are spoken in real time: much of a test is waiting, and three of them leave two cores some air.
  workers: 3,
  // Sound in real time on a shared machine: a second try is told as flaky, and two failures are a failure.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  // An answer is spoken in real time, half a minute and more, and is transcribed after that.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: results ? [['list'], ['json', { outputFile: results }]] : [['list']],
});
