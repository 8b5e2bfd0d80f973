import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const openSettings = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
const colours = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);

test('the theme is kept over a reload and a new start', async ({ app }) => {
  const { page } = app;
  await openSettings(page);
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(() => colours(page)).toBe('dark');

  await page.reload();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  expect(await colours(page)).toBe('dark');

  await app.restart();
  await openSettings(page);
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  expect(await colours(page)).toBe('dark');
});

test('the microphone is tested, recorded and played back without leaving a file', async ({ app }) => {
  const { page } = app;
  await openSettings(page);
  await page.getByRole('button', { name: 'Test the microphone' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'You are being heard' })).toBeVisible();
  await page.getByRole('button', { name: 'Record and play back' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'This is how you sound' })).toBeVisible();
  await page.getByRole('button', { name: 'End the test' }).click();
  await expect(page.getByRole('button', { name: 'Test the microphone' })).toBeVisible();
  await expect(page.getByText(/, 0 answers$/)).toBeVisible();
});

test('the settings show the folder, the checks and the licences', async ({ app }) => {
  const { page } = app;
  await openSettings(page);
  await expect(page.getByText(app.dataFolder)).toBeVisible();
  await page.getByRole('button', { name: 'Run the checks' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Node' }).getByRole('img')).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('img', { name: 'Not well' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Licences' }).click();
  const dialog = page.getByRole('dialog', { name: 'Licences' });
  await expect(dialog.getByText('react', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the speech engines show what they cost; a file that is no model is refused with a sentence', async ({
  app,
  folder,
}) => {
  const { page } = app;
  await openSettings(page);
  const speech = page.getByRole('region', { name: 'Speech' });
  await expect(speech.getByRole('radio', { name: 'Moonshine tiny' })).toBeChecked();
  await expect(speech.getByRole('button', { name: 'Download: Whisper small, 190 MB' })).toBeEnabled();

  const file = path.join(folder, 'ggml-not-a-model.bin');
  await writeFile(file, 'Not a model.\n');
  await speech.getByLabel('A ggml model file of your own').fill(file);
  await speech.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByText('This is not a Whisper model').first()).toBeVisible();
});

test('diagnostics are copied with a second click where the window may not copy by itself', async ({
  app,
}) => {
  const { page } = app;
  // As in the desktop window, which grants no permission but the microphone.
  await page.evaluate(() => {
    navigator.clipboard.writeText = async () => {
      throw new DOMException('Write permission denied.', 'NotAllowedError');
    };
  });
  await openSettings(page);
  await page.getByRole('button', { name: 'Copy diagnostics' }).click();
  const dialog = page.getByRole('dialog', { name: 'Diagnostics' });
  await expect(dialog.getByRole('textbox')).toHaveValue(/Dry Run/, { timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Diagnostics copied.').first()).toBeVisible();
  const field = page.getByLabel('A ggml model file of your own');
  await field.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(field).toHaveValue(/Dry Run/);
});
