import path from 'node:path';
import type { Page } from '@playwright/test';
import { readBank } from '#electron/backend/banks/bank.ts';
import { createSnapshots } from '#electron/backend/library/snapshots.ts';
import { msToSamples } from '#shared/audio/pcm.ts';
import { writeAnswer, writtenWords } from '#tests/fixtures/written-answer.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { transcript, waitForReport } from './support/steps.ts';
import { type App, expect, test } from './support/test.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** A word is 300 ms long, a number is a pause of so many; the first word and each “um” are fillers. */
const SAID = `So first I would read the function and say what it has to guarantee, um, before I change anything.
6000 The loop retries without a limit, so when the partner is down it hammers them, um, and we never give up.
I would add a limit of five tries and wait longer each time. Then I run the tests again and look at the log.`;

/** Answers a question about code without a word or a key: the code changed at 4 s and at 20 s. */
async function openAnswer(app: App): Promise<{ original: string }> {
  const { questions } = await readBank(root);
  const question = questions.find(({ code }) => code !== null);
  if (!question?.code) throw new Error('no question has code');
  const { words, durationMs } = writtenWords(SAID);
  const last = `// a limit, and longer waits\n${question.code}`;
  const id = await writeAnswer(app.dataFolder, { question, words, durationMs, attempt: { code: last } });
  const snapshots = createSnapshots((attemptId) => path.join(app.dataFolder, 'attempts', attemptId));
  const at = (ms: number, text: string) => snapshots.add(id, 'code', { atSample: msToSamples(ms), text });
  await at(4_000, `// a limit\n${question.code}`);
  await at(20_000, last);
  await app.restart();
  await app.page.goto(`${app.server.origin}/#/review/${id}`);
  await waitForReport(app.page);
  return { original: question.code };
}

const sound = (page: Page) => page.locator('audio[src^="/media/"]');
const timeMs = (page: Page) => sound(page).evaluate((a: HTMLAudioElement) => a.currentTime * 1000);
const seek = (page: Page, ms: number) =>
  sound(page).evaluate((a: HTMLAudioElement, to) => {
    a.currentTime = to / 1000;
  }, ms);
const startOf = async (page: Page, word: string, nth = 0) =>
  Number(await transcript(page).getByText(word, { exact: true }).nth(nth).getAttribute('data-ms'));

test('an answer is replayed passage by passage, with the code as it was', async ({ app }) => {
  const { page } = app;
  const { original } = await openAnswer(app);
  const player = page.getByRole('region', { name: 'Player' });
  const button = (name: string | RegExp) => player.getByRole('button', { name });

  await test.step('the fillers, with their key and along their lane', async () => {
    await page.keyboard.press('f');
    const first = await startOf(page, 'um,');
    await expect.poll(() => timeMs(page)).toBeGreaterThan(first - 320);
    expect(await timeMs(page)).toBeLessThan(first + 1_500);
    const lane = player.getByRole('slider', { name: 'Fillers' });
    await lane.focus();
    await page.keyboard.press('End');
    await expect(lane).toHaveAttribute('aria-valuetext', /^um.*, 0:1\d, 3 of 3$/);
    expect(await timeMs(page)).toBeGreaterThan((await startOf(page, 'um,', 1)) - 320);
    await page.keyboard.press('Space');
    await expect(button('Play')).toBeVisible();
  });

  await test.step('a loop between two presses', async () => {
    await page.keyboard.press('Escape');
    await lastFocusAway(page);
    // The keys go by the place that the player knows of, which follows a moment after.
    const place = player.getByRole('slider', { name: 'Place in the recording' });
    await seek(page, 1_000);
    await expect(place).toHaveAttribute('aria-valuenow', '1');
    await page.keyboard.press('l');
    await expect(button('End the loop here')).toHaveAttribute('aria-pressed', 'true');
    await seek(page, 2_000);
    await expect(place).toHaveAttribute('aria-valuenow', '2');
    await page.keyboard.press('l');
    await expect(player.locator('[data-loop]')).toBeVisible();
    const places: number[] = [];
    await expect
      .poll(async () => {
        places.push(await timeMs(page));
        return places.some((place, i) => place < (places[i - 1] ?? 0));
      })
      .toBe(true);
    expect(Math.max(...places)).toBeLessThan(2_200);
    await page.keyboard.press('l');
    await expect(player.locator('[data-loop]')).toHaveCount(0);
  });

  await test.step('a loop of the words that are selected', async () => {
    await transcript(page).getByText('hammers', { exact: true }).dblclick();
    await page.keyboard.press('Escape');
    await transcript(page)
      .getByText('retries', { exact: true })
      .evaluate((word) => getSelection()?.selectAllChildren(word));
    await page.keyboard.press('l');
    const loop = await player.locator('[data-loop]').boundingBox();
    expect(loop?.width).toBeGreaterThan(10);
    await page.keyboard.press('l');
    await page.evaluate(() => getSelection()?.removeAllRanges());
  });

  await test.step('over the silence, and fast', async () => {
    const before = await startOf(page, 'anything.');
    await button('Skip silences').click();
    await button(/^Speed 1\./).click();
    await button(/^Speed 1\.25/).click();
    await button(/^Speed 1\.5/).click();
    await page.keyboard.press('Escape');
    const startedAt = Date.now();
    await seek(page, before);
    await expect.poll(() => timeMs(page)).toBeGreaterThan(before + 5_000);
    expect(Date.now() - startedAt).toBeLessThan(2_500);
    await page.reload();
    await waitForReport(page);
    await expect(button('Skip silences')).toHaveAttribute('aria-pressed', 'true');
    await expect(button(/^Speed 2/)).toBeVisible();
    expect(await sound(page).evaluate((a: HTMLAudioElement) => a.playbackRate)).toBe(2);
  });

  await test.step('the code at the moment that is heard', async () => {
    await button('Code as it was').click();
    const code = page.getByRole('region', { name: 'Code as it was' });
    await expect(code).toContainText('before your first change');
    await expect(code).toContainText(original.split('\n')[0] ?? '');
    await seek(page, 5_000);
    await expect(code).toContainText('change 1 of 2');
    await expect(code.locator('[data-fresh]')).toHaveText(/\/\/ a limit$/);
    await player.getByRole('slider', { name: 'Code' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await seek(page, 20_500);
    await expect(code.locator('[data-fresh]')).toHaveText(/\/\/ a limit, and longer waits$/);
  });

  await expectNoBarriers(page);
  await lastFocusAway(page);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toContainText('Loop the passage');

  // Closed, it hands the keyboard back to where it was.
  await page.keyboard.press('Escape');
  const save = page.getByRole('button', { name: 'Save as' });
  await save.focus();
  await page.keyboard.press('?');
  await expect(keys).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(save).toBeFocused();
});

/** Keys belong to what has the focus; here they are to belong to the screen. */
async function lastFocusAway(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}
