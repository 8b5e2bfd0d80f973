import type { Page } from '@playwright/test';
import { hearAnswer, rating, readAttempt, stopButton, waitForReport } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const clockText = (page: Page) => page.getByRole('timer').textContent();

test('an answer is given and read without a mouse', async ({ app }) => {
  const { page, dataFolder } = app;
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search the questions' })).toBeFocused();
  await page.keyboard.type('hour on call');
  await expect(page.getByRole('option', { selected: true })).toContainText('An hour on call');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Start preparing' })).toBeVisible();

  await page.keyboard.press('Space');
  const shown = await clockText(page);
  await expect.poll(() => clockText(page)).not.toBe(shown);
  await page.keyboard.press('Space');
  await expect(stopButton(page)).toBeVisible();
  await hearAnswer(dataFolder, 12_000);
  await page.keyboard.press('Space');
  await expect(rating(page)).toBeVisible();
  await page.keyboard.press('x');
  await expect(rating(page)).toBeHidden();
  await waitForReport(page);

  const time = () =>
    page.locator('audio[src^="/media/"]').evaluate((a: HTMLAudioElement) => a.currentTime * 1000);
  const { transcription } = await readAttempt(page, dataFolder);
  if (transcription.state !== 'done') throw new Error(`the transcription is ${transcription.state}`);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  const second = transcription.transcript.words[1]?.startMs ?? 0;
  expect(Math.abs((await time()) - second)).toBeLessThan(150);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Start preparing' })).toBeVisible();
});

test.describe('in a narrow window', () => {
  test.use({ attempts: 3 });
  // The smallest window, and the usual one at 200 %.
  for (const viewport of [
    { width: 1024, height: 700 },
    { width: 640, height: 400 },
  ]) {
    test(`nothing is cut off at ${viewport.width} × ${viewport.height}`, async ({ app }) => {
      const { page } = app;
      await page.setViewportSize(viewport);
      for (const place of ['', 'bank', 'history', 'settings', 'voice-check', 'practice/refund-sent-twice']) {
        await page.goto(`${app.server.origin}/#/${place}`);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        await expectToFit(page, place);
      }
      await page.goto(`${app.server.origin}/#/history`);
      await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
      await waitForReport(page);
      await expectToFit(page, 'review');
    });
  }
});

async function expectToFit(page: Page, place: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `pixels that ${place || 'home'} is too wide`).toBeLessThanOrEqual(0);
}
