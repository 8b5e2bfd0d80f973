import { expectNoBarriers } from './support/barriers.ts';
import { hearAnswer, recordedMs, stopAnswering, waitForReport } from './support/steps.ts';
import { expect, test } from './support/test.ts';

test.use({ attempts: 1 });

test('a finding is taken once more for sixty seconds, and compared with what it replaces', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }).click();
  await page.locator('[data-attempt-link]').click();
  await waitForReport(page);
  const finding = page.getByRole('region', { name: 'Findings' }).getByRole('heading', { level: 2 }).first();
  const title = (await finding.textContent())?.replace(/^\d/, '') ?? '';

  await page.keyboard.press('r');
  await expect(page).toHaveURL(/#\/retake\//);
  const room = page.getByRole('region', { name: 'What to say' });
  await expect(room).toContainText(title);
  await expect(room).toContainText('In sixty seconds: ');
  await expectNoBarriers(page);
  const before = await recordedMs(app.dataFolder);
  await page.keyboard.press('Space');
  await expect(page.getByRole('timer')).toHaveText(/left of 1:00/);
  await hearAnswer(app.dataFolder, before + 6_000);
  await stopAnswering(page);

  await waitForReport(page);
  const retake = page.getByRole('region', { name: 'Retake' });
  await expect(retake.getByRole('status')).toHaveText(/heard|sure/i);
  await expect(retake.getByRole('heading', { name: 'Before' })).toBeVisible();
  // Six seconds are too short for a rate.
  await expect(retake).not.toContainText('a minute');
  await expect(page.getByRole('region', { name: 'Findings' })).toHaveCount(0);
  await expectNoBarriers(page);

  await retake.getByRole('link', { name: 'Again' }).click();
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the answer' }).click();
  await expect(page.getByRole('link', { name: /^Taken again/ })).toHaveCount(1);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }).click();
  await expect(page.locator('[data-attempt-link]')).toHaveCount(1);
  await expect(page.getByRole('link', { name: '1 retake' })).toBeVisible();
  await expectNoBarriers(page);
});
