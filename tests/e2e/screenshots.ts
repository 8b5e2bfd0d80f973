import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
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

test.describe('after a few evenings', () => {
  test.use({ attempts: 24 });
  test('home, and a board in the room', async ({ app }) => {
    const { page, dataFolder } = app;
    await expect(page.getByText(/not heard in|last time/i).first()).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Dismiss' }).first().click();
    await picture(page, 'home');
    await chooseQuestion(page, 'Who looked at this account?');
    await startAnswering(page);
    await page.keyboard.press('b');
    const canvas = page.getByRole('region', { name: 'Board' }).locator('canvas').last();
    await draw(page, canvas);
    await hearAnswer(dataFolder, 9_000);
    await picture(page, 'board');
  });
});

/** Two boxes, an arrow between them, and a word in each. */
async function draw(page: Page, canvas: Locator): Promise<void> {
  const place = await canvas.boundingBox();
  if (!place) throw new Error('the board has no place');
  const at = (x: number, y: number) => [place.x + place.width * x, place.y + place.height * y] as const;
  const drag = async (tool: string, from: readonly [number, number], to: readonly [number, number]) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press(tool);
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 5 });
    await page.mouse.up();
  };
  await page.mouse.click(...at(0.5, 0.8));
  for (const [name, x] of [
    ['service', 0.12],
    ['audit log', 0.62],
  ] as const) {
    await drag('r', at(x, 0.38), at(x + 0.26, 0.68));
    await page.keyboard.press('Enter');
    await page.keyboard.type(name);
  }
  await drag('a', at(0.4, 0.53), at(0.6, 0.53));
  await page.keyboard.press('Escape');
}
