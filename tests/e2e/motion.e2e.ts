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
    const colours = await code.evaluate((region) =>
      [...region.querySelectorAll('.view-line span span')].map((word) => getComputedStyle(word).color),
    );
    expect(new Set(colours).size).toBeGreaterThan(2);
  });
}
