import { expect, test } from './support/test.ts';

test('the bank is browsed and searched without a single request', async ({ app }) => {
  const { page } = app;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Questions' }).click();
  const list = page.getByRole('listbox', { name: 'Questions' });
  const options = list.getByRole('option');
  await expect(options.first()).toBeVisible();
  const all = await options.count();
  expect(all).toBeGreaterThanOrEqual(12);

  await page.context().setOffline(true);
  // Chromium asks for the window's icon again at every new address.
  const requests = () => app.witness.requests().filter((address) => !address.endsWith('.svg'));
  const requestsBefore = requests();
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: 'Search the questions' });
  await expect(field).toBeFocused();
  await field.pressSequentially('refund');
  await expect(options.first()).toContainText('Refunded twice');
  expect(await options.count()).toBeLessThan(all);

  await field.fill('');
  await expect(options).toHaveCount(all);
  await page.getByRole('checkbox', { name: /^Behavioural/ }).click();
  await expect(options.filter({ hasText: 'Behavioural' })).toHaveCount(await options.count());
  expect(await options.count()).toBeLessThan(all);

  await field.focus();
  await page.keyboard.press('ArrowDown');
  const second = list.getByRole('option', { selected: true });
  await expect(second).toHaveCount(1);
  const title = await page.getByRole('article').getAttribute('aria-label');
  await expect(second).toContainText(title ?? 'no title');
  expect(requests()).toEqual(requestsBefore);

  await page.context().setOffline(false);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/practice\//);
});

test('a search that finds nothing says so and leads back', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Search the questions' }).fill('xylophone quartet');
  await expect(page.getByText('No question fits')).toBeVisible();
  await page.getByRole('button', { name: 'Show all questions' }).click();
  await expect(page.getByRole('listbox', { name: 'Questions' }).getByRole('option').first()).toBeVisible();
});
