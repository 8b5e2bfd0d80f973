import { chooseQuestion, hearAnswer, startAnswering, stopAnswering, stopButton } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const question = 'An hour on call';

test('the words show while they are said, and can be hidden', async ({ app }) => {
  const { page } = app;
  await chooseQuestion(page, question);
  await startAnswering(page);
  const captions = page.getByRole('region', { name: 'Captions' });
  // Words roll by: which of them are seen first depends on the machine.
  await expect(captions).toContainText(/support|database|payment|retry|minutes/, { timeout: 60_000 });
  await expect(stopButton(page)).toBeVisible();

  await test.step('two lines at most, in a place of their own', async () => {
    const place = await captions.boundingBox();
    await hearAnswer(app.dataFolder, 20_000);
    expect(await captions.boundingBox()).toEqual(place);
    await expect(captions.locator('p:not([aria-live])')).toHaveCount(2);
  });

  await test.step('they can be hidden, and stay so', async () => {
    await captions.getByRole('button', { name: 'Hide captions' }).click();
    await expect(captions).toHaveText('');
    await captions.getByRole('button', { name: 'Show captions' }).click();
    await expect(captions).not.toHaveText('', { timeout: 60_000 });
    await captions.getByRole('button', { name: 'Hide captions' }).click();
  });

  await stopAnswering(page);

  await chooseQuestion(page, question);
  await startAnswering(page);
  await expect(captions.getByRole('button', { name: 'Show captions' })).toBeVisible();
});

test('the settings switch them, too', async ({ app }) => {
  const { page } = app;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
  const captions = page.getByRole('checkbox', { name: 'Captions' });
  await expect(captions).toBeChecked();
  await captions.click();
  await page.reload();
  await expect(captions).not.toBeChecked();
  await chooseQuestion(page, question);
  await startAnswering(page);
  await expect(page.getByRole('button', { name: 'Show captions' })).toBeVisible();
});

test('the real thing has nothing on the wall', async ({ app }) => {
  const { page } = app;
  await chooseQuestion(page, question);
  await page.getByRole('radio', { name: 'Real' }).click();
  await startAnswering(page);
  await hearAnswer(app.dataFolder, 5_000);
  await expect(page.getByRole('region', { name: 'Captions' })).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('button')).toHaveText(['Stop']);
  await page.keyboard.press('a');
  await expect(page.getByRole('region', { name: 'The interviewer' }).getByRole('textbox')).toBeFocused();
});
