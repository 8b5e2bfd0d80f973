import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/barriers.ts';
import { hearAnswer, recordedMs, startAnswering, stopButton } from './support/steps.ts';
import { type App, expect, test } from './support/test.ts';

/** Says a few words to the question whose briefing is open, and stops. */
async function answerShortly(page: Page, app: App): Promise<void> {
  const before = await recordedMs(app.dataFolder);
  await startAnswering(page);
  await hearAnswer(app.dataFolder, before + 3_500);
  await stopButton(page).click();
  await expect(page).toHaveURL(/#\/loop\//);
}

test('a loop goes through the three stages with breaks, is left and taken up again, and ends in one summary', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('main').getByRole('link', { name: /^Loop/ }).click();
  const parts = page.getByRole('main').getByRole('listitem');
  await expect(parts).toHaveCount(3);
  const planned = await parts.nth(0).getByRole('heading').textContent();
  await page.getByRole('button', { name: 'Another question for part 1' }).click();
  await expect(parts.nth(0).getByRole('heading')).not.toHaveText(planned ?? '');
  const titles = await parts.getByRole('heading').allTextContents();
  await expectNoBarriers(page);
  await page.getByRole('button', { name: 'Begin the loop' }).click();

  await expect(page.getByRole('heading', { level: 1, name: titles[0] ?? '' })).toBeVisible();
  await expect(page.getByText(/^Part 1 of 3 · /)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Loop', exact: true })).toBeVisible();
  await answerShortly(page, app);
  await expect(page.getByRole('heading', { level: 1, name: 'A short break' })).toBeVisible();
  await expect(page.getByText('Part 1 of 3 is answered')).toBeVisible();
  await expectNoBarriers(page);

  // Left in the middle, and after the app was closed it goes on where it was.
  await app.restart();
  await page.evaluate(() => {
    location.hash = '#/loop';
  });
  await page.getByRole('link', { name: 'Go on with it' }).click();
  await expect(page.getByText('Part 2 of 3', { exact: true })).toBeVisible();
  for (const title of titles.slice(1)) {
    await page.getByRole('button', { name: 'Skip the break' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await answerShortly(page, app);
  }

  await expect(page.getByRole('heading', { level: 1, name: 'Your loop' })).toBeVisible();
  const answers = page.getByRole('main').getByRole('listitem');
  await expect(answers.getByRole('heading', { level: 2 })).toHaveText(titles);
  await expect(page.getByText('Your words are being written down …')).toHaveCount(0, { timeout: 60_000 });
  await expectNoBarriers(page);
  await answers.nth(0).getByRole('link').click();
  await expect(page).toHaveURL(/#\/review\//);
  await page.getByRole('link', { name: 'Loop, part 1' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your loop' })).toBeVisible();
});
