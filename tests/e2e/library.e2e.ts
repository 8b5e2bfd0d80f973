import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { DidNotStart, startServer } from './support/server.ts';
import { expect, test } from './support/test.ts';

const ATTEMPTS = 3;
const openHistory = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }).click();
const rows = (page: Page) => page.getByRole('main').getByRole('listitem');

test.use({ attempts: ATTEMPTS });

test('a deleted answer comes back with Undo, and without it is gone for good', async ({ app }) => {
  const { page, dataFolder } = app;
  const folders = () => readdir(path.join(dataFolder, 'attempts'));
  await openHistory(page);
  await expect(rows(page)).toHaveCount(ATTEMPTS);

  const first = rows(page).first();
  const title = await first.getByRole('link').textContent();
  await first.hover();
  await first.getByRole('button', { name: /^Delete the answer/ }).click();
  await expect(rows(page)).toHaveCount(ATTEMPTS - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(ATTEMPTS);
  await expect(rows(page).first().getByRole('link')).toHaveText(title ?? '');

  await rows(page).first().getByRole('link').press('Delete');
  await expect(rows(page)).toHaveCount(ATTEMPTS - 1);
  expect(await folders()).toHaveLength(ATTEMPTS);
  await page.reload();
  await expect(rows(page)).toHaveCount(ATTEMPTS - 1);
  await expect.poll(async () => (await folders()).length, { timeout: 20_000 }).toBe(ATTEMPTS - 1);
});

test('a second start on the same library says that it is in use', async ({ app }) => {
  const second = await startServer(app.dataFolder).catch((error: unknown) => error);
  expect(second).toBeInstanceOf(DidNotStart);
  const said = (second as DidNotStart).message;
  expect(said).toContain('already open');
  expect(said).not.toMatch(/\n\s+at /);
  await openHistory(app.page);
  await expect(rows(app.page)).toHaveCount(ATTEMPTS);
});

test('two windows of one start show the same library', async ({ app }) => {
  const other = await app.context.newPage();
  await other.goto(app.server.origin);
  await openHistory(other);
  await openHistory(app.page);
  await expect(rows(other)).toHaveCount(ATTEMPTS);
  await rows(app.page).first().getByRole('link').press('Delete');
  await expect(rows(other)).toHaveCount(ATTEMPTS - 1);
});
