import { chooseQuestion } from './support/steps.ts';
import { expect, test } from './support/test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the editor has the window's colours with reduced motion, ${colorScheme}`, async ({ app }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await chooseQuestion(page, 'Refunded twice');
    await page.getByRole('button', { name: 'Start preparing' }).click();
    const code = page.getByRole('region', { name: 'Code' });
    await expect(code.getByText('Refund worker')).toBeVisible();
    const colours = () =>
      code.evaluate((region) => {
        const words = [...region.querySelectorAll('.view-line span span')];
        return new Set(words.map((word) => getComputedStyle(word).color)).size;
      });
    // The words are there before they are told apart.
    await expect.poll(colours).toBeGreaterThan(2);
  });
}
