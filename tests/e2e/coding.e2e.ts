import { chooseQuestion, hearAnswer, readAttempt, startAnswering, stopAnswering } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const question = 'Refunded twice';
const line = '// The second event finds the refund already sent.';

test.use({ microphone: 'pages' });

test('code is read and edited while talking, and stays with the attempt', async ({ app }) => {
  const { page } = app;
  await chooseQuestion(page, question);
  await startAnswering(page);
  const editor = page.getByRole('textbox', { name: 'Code of the question' });
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await hearAnswer(app.dataFolder, 4_000);
  // Space belongs to the editor, Ctrl+Enter to the run.
  await expect(page.getByRole('region', { name: 'Code' })).toContainText('already sent');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page).toHaveURL(/#\/review\//);

  const summary = page.getByText('Your code');
  await expect(summary).toContainText('1 line changed');
  await summary.click();
  await expect(page.getByText(`changed: ${line}`)).toBeVisible();
  expect((await readAttempt(page, app.dataFolder)).code).toContain(line);

  await page.reload();
  await expect(page.getByText('Your code')).toContainText('1 line changed');
});

test('Esc and Tab lead out of the editor', async ({ app }) => {
  const { page } = app;
  await chooseQuestion(page, question);
  await startAnswering(page);
  await page.getByRole('textbox', { name: 'Code of the question' }).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Code of the question' })).not.toBeFocused();
  await hearAnswer(app.dataFolder, 1_000);
  await stopAnswering(page);
  await expect(page.getByText('Your code')).toHaveCount(0);
});
