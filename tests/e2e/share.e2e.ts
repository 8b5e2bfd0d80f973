import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/barriers.ts';
import { transcript, waitForReport } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const openHistory = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }).click();
/** A message that goes away by itself; a screen reader is told it once more. */
const said = (page: Page, text: string) => page.locator('li').filter({ hasText: text });
const rows = (page: Page) => page.locator('[data-attempt-link]');

/** Drops a file on the window, as a file manager would. */
async function drop(page: Page, name: string, type: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([base64, fileName, fileType]) => {
      const made = Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([made], fileName ?? '', { type: fileType ?? '' }));
      return transfer;
    },
    [bytes.toString('base64'), name, type],
  );
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', event, { dataTransfer: data });
  }
}

async function save(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Save as' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test.describe('an answer of the library', () => {
  test.use({ attempts: 1 });

  test('is saved in every format, printed, deleted and brought back from its ZIP', async ({ app }) => {
    const { page } = app;
    await openHistory(page);
    const title = (await rows(page).first().textContent()) ?? '';
    await rows(page).first().click();
    await waitForReport(page);

    const starts: [string, RegExp, RegExp][] = [
      ['Markdown', /\.md$/, new RegExp(`^# ${title}`)],
      ['WebVTT', /\.vtt$/, /^WEBVTT\n/],
      ['SubRip', /\.srt$/, /^1\n00:00:00,000 --> /],
      ['JSON', /\.json$/, /^\{\n {2}"version": 1,/],
    ];
    for (const [format, end, start] of starts) {
      const file = await save(page, format);
      expect(file.name).toMatch(end);
      expect(file.bytes.toString()).toMatch(start);
    }
    await page.getByRole('button', { name: 'Save as' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectNoBarriers(page);
    await page.keyboard.press('Escape');
    const zip = await save(page, 'ZIP');

    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const printed = page.locator('.printed');
    await expect(printed.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(printed.getByRole('heading', { name: 'Transcript' })).toBeVisible();
    await expect(page.locator('#root')).toBeHidden();
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
    await expect(printed).toHaveCount(0);

    await openHistory(page);
    await drop(page, zip.name, 'application/zip', zip.bytes);
    await expect(said(page, `“${title}” is here already; it was kept once.`)).toBeVisible();
    await openHistory(page);
    await rows(page).first().press('Delete');
    await expect(rows(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Bring in' }).click();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: 'Import an answer' }).click();
    await (await choosing).setFiles({ name: zip.name, mimeType: 'application/zip', buffer: zip.bytes });
    await expect(page).toHaveURL(/#\/review\//);
    await waitForReport(page);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(page).toHaveURL(/#\/history$/);
    await expect(rows(page)).toHaveCount(0);
  });
});

test('a recording that is dropped on the window is analysed', async ({ app }) => {
  const { page } = app;
  await drop(page, 'holiday.pdf', 'application/pdf', Buffer.from('%PDF'));
  await expect(said(page, 'Dry Run takes recordings')).toBeVisible();

  await drop(page, 'broken.wav', 'audio/wav', Buffer.from('no sound at all'));
  const dialog = page.getByRole('dialog', { name: 'Analyse a recording' });
  await expect(dialog).toContainText('broken.wav');
  await expectNoBarriers(page);
  await dialog.getByRole('button', { name: 'Analyse' }).click();
  await expect(dialog.getByRole('alert')).toContainText('not a recording that can be read');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  const recording = await readFile(path.resolve('tests/fixtures/answers/pages.flac'));
  await drop(page, 'Pages for an hour.flac', 'audio/flac', recording);
  await dialog.getByRole('combobox', { name: 'Stage' }).click();
  await page.getByRole('option', { name: 'Practical coding' }).click();
  await dialog.getByRole('button', { name: 'Analyse' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pages for an hour');
  await waitForReport(page);
  await expect(transcript(page)).toContainText(/page/i);
});
