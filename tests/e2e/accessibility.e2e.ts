import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { chooseQuestion, startAnswering, stopButton } from './support/steps.ts';
import { expect, test } from './support/test.ts';

/** Everything that axe can tell by itself about a screen once it is there. */
async function expectNoBarriers(page: Page): Promise<void> {
  // A screen is there when its title is; until then the place says that it is being opened.
  await expect(page.locator('h1').first()).toBeVisible();
  // Colours are judged as they end up, not on their way there.
  await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => {}))));
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => n.html).join('\n  ')}`);
  expect(found).toEqual([]);
}

const places = ['Home', 'Questions', 'History', 'Settings'];
const goTo = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click();

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('screens without an answer have no barriers', async ({ app }) => {
      for (const place of places) {
        await test.step(place, async () => {
          await goTo(app.page, place);
          await expect(app.page.getByRole('main').getByRole('heading').first()).toBeVisible();
          await expectNoBarriers(app.page);
        });
      }
    });

    test('practice has no barriers, with code and without', async ({ app }) => {
      const { page } = app;
      await chooseQuestion(page, 'Who looked at this account?');
      await expectNoBarriers(page);
      await startAnswering(page);
      await expectNoBarriers(page);
      await stopButton(page).click();
      await expect(page).toHaveURL(/#\/review\//);
      await expectNoBarriers(page);
      await chooseQuestion(page, 'Refunded twice');
      await page.getByRole('button', { name: 'Start preparing' }).click();
      await expect(page.getByRole('textbox', { name: 'Code of the question' })).toBeVisible();
      await expectNoBarriers(page);
    });

    test.describe('with answers', () => {
      test.use({ attempts: 3 });
      test('home, history, review and their dialogs have no barriers', async ({ app }) => {
        const { page } = app;
        await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
        await expectNoBarriers(page);
        await goTo(page, 'History');
        await expectNoBarriers(page);
        await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
        await expect(page.getByRole('complementary', { name: 'What was heard' })).not.toBeEmpty();
        await expectNoBarriers(page);
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectNoBarriers(page);
      });
    });
  });
}
