import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { samplesInFile } from '#electron/backend/recording/wav-file.ts';
import { samplesToMs } from '#shared/audio/pcm.ts';
import type { Attempt } from '#shared/practice/attempt.ts';

/** Finds a question in the bank by its title and opens its briefing. */
export async function chooseQuestion(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Questions' }).click();
  await page.getByRole('searchbox', { name: 'Search the questions' }).fill(title);
  await page.getByRole('option', { name: title }).click();
  await page
    .getByRole('article', { name: title })
    .getByRole('link', { name: /: start$/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** From the briefing through the preparation until the answer is being recorded. */
export async function startAnswering(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start preparing' }).click();
  // Two presses within half a second count as one, so the clock has to move first.
  const clock = page.getByRole('timer');
  const shown = await clock.textContent();
  await expect(clock).not.toHaveText(shown ?? '');
  await page.getByRole('button', { name: 'Start answering' }).click();
  await expect(stopButton(page)).toBeVisible();
}

export const stopButton = (page: Page) => page.getByRole('button', { name: 'Stop', exact: true });

/** Milliseconds of sound on disk, over all recordings of the library. */
export async function recordedMs(dataFolder: string): Promise<number> {
  const files = await readdir(path.join(dataFolder, 'attempts'), { recursive: true });
  const sizes = await Promise.all(
    files
      .filter((file) => file.endsWith('.wav'))
      .map(async (file) => (await stat(path.join(dataFolder, 'attempts', file))).size),
  );
  return samplesToMs(sizes.reduce((sum, size) => sum + samplesInFile(size), 0));
}

/** Waits until so much of the answer lies on the disk. */
export async function hearAnswer(dataFolder: string, ms: number): Promise<void> {
  await expect
    .poll(() => recordedMs(dataFolder), { timeout: ms + 20_000, intervals: [200] })
    .toBeGreaterThanOrEqual(ms);
}

/** Stops, and waits for the review. */
export async function stopAnswering(page: Page): Promise<void> {
  await stopButton(page).click();
  await expect(page).toHaveURL(/#\/review\//);
}

/** The attempt whose review is open, as its file has it. */
export async function readAttempt(page: Page, dataFolder: string): Promise<Attempt> {
  const attemptId = new URL(page.url()).hash.split('/').at(-1) ?? '';
  const file = path.join(dataFolder, 'attempts', attemptId, 'attempt.json');
  return JSON.parse(await readFile(file, 'utf8')) as Attempt;
}

export const transcript = (page: Page) => page.getByRole('region', { name: 'Transcript' });

/** The findings of an answer that was just given wait for the user's own rating. */
export const rating = (page: Page) => page.getByRole('heading', { name: 'How did it go, to your own ear?' });

/** Would rather not rate the answer, where that is asked. */
async function skipRating(page: Page): Promise<void> {
  await rating(page).waitFor();
  await page.getByRole('region', { name: 'Findings' }).getByRole('button', { name: 'Skip' }).click();
  await expect(rating(page)).toBeHidden();
}

/** Waits until the answer was written down and judged, and skips the rating that what was heard waits for. */
export async function waitForReport(page: Page): Promise<void> {
  const heard = page.getByRole('complementary', { name: 'What was heard' }).getByRole('heading').first();
  await expect(rating(page).or(heard)).toBeVisible({ timeout: 60_000 });
  if (await rating(page).isVisible()) await skipRating(page);
  await expect(heard).toBeVisible({ timeout: 60_000 });
}
