import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Attempt } from '#shared/practice/attempt.ts';
import { chooseQuestion, hearAnswer, recordedMs, startAnswering } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const question = 'When it was your own change';

test('an answer survives the death of the app, and can be heard', async ({ app }) => {
  const { page, dataFolder } = app;
  await chooseQuestion(page, question);
  await startAnswering(page);
  await hearAnswer(dataFolder, 3_000);

  await app.server.kill();
  const onDisk = await recordedMs(dataFolder);
  await app.restart();

  await expect(page.getByRole('heading', { name: question })).toBeVisible();
  await expect(page.getByText('This answer was cut off at 0:0')).toBeVisible();
  expect(await recordedMs(dataFolder)).toBeCloseTo(onDisk, -1);

  await page.getByRole('button', { name: 'Finish as it is' }).click();
  await expect(page).toHaveURL(/#\/review\//);
  const attemptId = new URL(page.url()).hash.split('/').at(-1) ?? '';
  const file = path.join(dataFolder, 'attempts', attemptId, 'attempt.json');
  const attempt = JSON.parse(await readFile(file, 'utf8')) as Attempt;
  expect(attempt).toMatchObject({ phase: 'done', recovered: true });

  const sound = await page.request.get(`${app.server.origin}/media/${attemptId}.wav`, {
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  });
  expect(sound.status()).toBe(200);
  expect((await sound.body()).length).toBeGreaterThan(44 + 3 * 32_000 - 8_000);
});

test('an answer that was cut off is continued where it stood', async ({ app }) => {
  const { page, dataFolder } = app;
  await chooseQuestion(page, question);
  await startAnswering(page);
  await hearAnswer(dataFolder, 2_000);
  await app.server.kill();
  await app.restart();

  await page.getByRole('link', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Continue answering' }).click();
  const before = await recordedMs(dataFolder);
  await hearAnswer(dataFolder, before + 1_500);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page).toHaveURL(/#\/review\//);
});

test('a page that is loaded again in the middle of an answer offers to continue it', async ({ app }) => {
  const { page, dataFolder } = app;
  await chooseQuestion(page, question);
  await startAnswering(page);
  await hearAnswer(dataFolder, 2_000);
  await page.reload();

  await expect(page.getByText('Your answer was cut off at 0:0')).toBeVisible();
  await page.getByRole('link', { name: 'Continue it' }).click();
  await expect(page.getByText('the clock goes on from there')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue answering' })).toBeEnabled();
});

test('whoever goes back in the middle of an answer is told that it is kept', async ({ app }) => {
  const { page, dataFolder } = app;
  await chooseQuestion(page, question);
  await startAnswering(page);
  await hearAnswer(dataFolder, 2_000);
  await page.goBack();

  await expect(page.getByText('What you said is kept').first()).toBeVisible();
  await page.getByRole('button', { name: 'Continue it' }).click();
  await expect(page.getByText('You were cut off at 0:0')).toBeVisible();
});

test('whoever leaves a paused answer is led back to it, too', async ({ app }) => {
  const { page, dataFolder } = app;
  await chooseQuestion(page, question);
  await startAnswering(page);
  await hearAnswer(dataFolder, 2_000);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Continue', exact: true })).toBeEnabled();
  await page.goBack();

  await expect(page.getByText('You left a paused answer.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Continue it' }).click();
  await expect(page.getByText('the clock goes on from there')).toBeVisible();
});
