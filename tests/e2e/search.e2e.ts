import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Attempt } from '#shared/practice/attempt.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { transcript } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const WEEK_MS = 7 * 86_400_000;
const SAID = 'We wrote to the outbox in the same transaction, and a relay sends it on at least once.';

test.use({ attempts: 3 });

test('a word from last week is found, and heard', async ({ app }) => {
  const { page, dataFolder } = app;
  const attempts = path.join(dataFolder, 'attempts');
  const [id = ''] = await readdir(attempts);
  const file = path.join(attempts, id, 'attempt.json');
  const attempt = JSON.parse(await readFile(file, 'utf8')) as Attempt;
  const { transcription } = attempt;
  if (transcription.state !== 'done') throw new Error('the fixture is not transcribed');
  const { words } = transcription.transcript;
  SAID.split(' ').forEach((text, i) => {
    const word = words[40 + i];
    if (word) word.text = text;
  });
  const createdAt = new Date(Date.now() - WEEK_MS).toISOString();
  await writeFile(file, JSON.stringify({ ...attempt, createdAt }));
  await app.restart();

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }).click();
  const field = page.getByRole('searchbox', { name: 'Search what you said' });
  await expect(field).toBeVisible();
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  const found = page.getByRole('region', { name: 'Found' });
  await page.keyboard.type('outb "at least');
  await expect(found.getByRole('listitem')).toHaveCount(1);
  await expect(found.locator('mark').first()).toHaveText('outbox');
  await expectNoBarriers(page);

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/review\/[0-9a-f-]+\?at=\d+$/);
  const word = transcript(page).locator('[data-playing]');
  await expect(word).toHaveText('outbox');
  await expect(word).toBeInViewport();
  const play = page.getByRole('region', { name: 'Player' }).getByRole('button', { name: 'Play' });
  await expect(play).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('region', { name: 'Player' }).getByRole('button', { name: 'Pause' }),
  ).toBeVisible();
  await expect(word).not.toHaveText('outbox');

  await page.goBack();
  await expect(found.getByRole('listitem')).toHaveCount(1);
  await field.fill('“” ** ---');
  await expect(found).toContainText('Not said in any answer');
  await expectNoBarriers(page);
  await field.press('Escape');
  await expect(page.getByRole('main').locator('[data-attempt-link]')).toHaveCount(3);
});
