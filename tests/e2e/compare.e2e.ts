import { expectNoBarriers } from './support/barriers.ts';
import { answerAgain } from './support/said.ts';
import { waitForReport } from './support/steps.ts';
import { expect, test } from './support/test.ts';

test.use({ attempts: 1 });

const WITH_SCOPE = `So the people who use this are support and the auditors. What they can do is record an access and ask by
account, and what they cannot do is change a record. Reading is within a second and the store keeps every record for seven
years. I would ship behind a flag to one team first, and if the error rate doubles we switch the flag off and are back
within a minute.`;

test('two answers to a question stand side by side, with what came and what went', async ({ app }) => {
  const { page } = app;
  await answerAgain(app, WITH_SCOPE);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }).click();
  await expect(page.locator('[data-attempt-link]')).toHaveCount(2);
  await page.getByRole('link', { name: 'Compare with the one before' }).click();
  await expect(page).toHaveURL(/#\/compare\//);

  const now = page.getByRole('region', { name: /^(Heard now|New)/ }).first();
  await expect(now.getByRole('listitem').first()).toContainText('Later: ');
  const words = now.getByRole('button', { name: /Play from/ }).first();
  await words.click();
  await expect(words).toHaveClass(/bg-mark-playing/);
  await expect(page.getByRole('table', { name: 'How it was said' })).toContainText('Fillers a minute');
  await expectNoBarriers(page);

  const both = page.getByRole('button', { name: /^Play both/ });
  if ((await both.count()) > 0) {
    await both.first().click();
    await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
  }
  await page.getByRole('link', { name: 'Back to the later answer' }).click();
  await waitForReport(page);
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page).toHaveURL(/#\/compare\//);
});
