import { addPlug } from './support/microphone.ts';
import { chooseQuestion, hearAnswer, recordedMs, startAnswering, stopButton } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const question = 'When it was your own change';

test.describe('refused', () => {
  test.use({ microphone: 'denied' });
  test('says where to allow it, and loses nothing', async ({ app }) => {
    const { page } = app;
    await chooseQuestion(page, question);
    await page.getByRole('button', { name: 'Start preparing' }).click();
    const notice = page.getByRole('status').filter({ hasText: 'may not use the microphone' });
    await expect(notice).toContainText('Allow it');
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect(notice).toBeVisible();
    await page.getByRole('link', { name: 'Leave' }).click();
    await expect(page.getByRole('listbox', { name: 'Questions' })).toBeVisible();
  });
});

test.describe('absent', () => {
  test.use({ microphone: 'absent' });
  test('says to plug one in', async ({ app }) => {
    const { page } = app;
    await chooseQuestion(page, question);
    await page.getByRole('button', { name: 'Start preparing' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'No microphone was found' })).toContainText(
      'Plug one in',
    );
  });
});

test.describe('muted', () => {
  test.use({ microphone: 'muted' });
  test('says so while the answer runs, and asks about no point afterwards', async ({ app }) => {
    const { page } = app;
    await chooseQuestion(page, question);
    await startAnswering(page);
    await expect(page.getByRole('status').filter({ hasText: 'The microphone is silent' })).toBeVisible({
      timeout: 15_000,
    });
    await stopButton(page).click();
    await expect(page.getByRole('heading', { name: 'Nothing was heard' })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('Did you say it?')).toHaveCount(0);
  });
});

test('unplugged in the middle: what was said is kept, and the answer goes on with another', async ({
  app,
}) => {
  const { page } = app;
  await app.context.addInitScript(addPlug);
  await page.reload();
  await chooseQuestion(page, question);
  await startAnswering(page);
  await hearAnswer(app.dataFolder, 1_500);
  await page.evaluate(() => (window as unknown as { pullPlug(): void }).pullPlug());
  await expect(page.getByRole('status').filter({ hasText: 'The microphone was unplugged' })).toContainText(
    'is saved',
  );
  const before = await recordedMs(app.dataFolder);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await hearAnswer(app.dataFolder, before + 1_000);
  await expect(stopButton(page)).toBeEnabled();
});

test('a second tab waits for the first, and says that it recorded nothing', async ({ app }) => {
  const { page } = app;
  await chooseQuestion(page, question);
  await startAnswering(page);
  const second = await app.context.newPage();
  await second.goto(app.server.origin);
  await chooseQuestion(second, 'An hour on call');
  await startAnswering(second);
  await expect(
    second.getByRole('status').filter({ hasText: 'Another answer is being recorded' }),
  ).toBeVisible();
  await stopButton(second).click();
  await expect(second.getByRole('heading', { name: 'Nothing was recorded' })).toBeVisible();
  await expect(second.getByText('The recording is safe')).toHaveCount(0);
  await expect(stopButton(page)).toBeEnabled();
});
