import path from 'node:path';
import type { Page } from '@playwright/test';
import { chooseQuestion, hearAnswer, startAnswering, stopAnswering, waitForReport } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const folder = path.resolve(import.meta.dirname, '../../resources/screenshots');

/** Takes the picture by day and by night. */
async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => {}))));
    await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`) });
  }
}

// node tests/e2e/run.ts --screenshots: the pictures of the README, from the app as it is.
test('the pictures of the README', async ({ app }) => {
  test.slow();
  const { page, dataFolder } = app;
  await chooseQuestion(page, 'An hour on call');
  await startAnswering(page);
  await hearAnswer(dataFolder, 12_000);
  await picture(page, 'practice');
  await hearAnswer(dataFolder, 42_000);
  await stopAnswering(page);
  await waitForReport(page);
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.mouse.move(0, 0);
  await expect(
    page.getByRole('slider', { name: 'Place in the recording' }).locator('canvas').first(),
  ).toBeVisible();
  await picture(page, 'review');
});
