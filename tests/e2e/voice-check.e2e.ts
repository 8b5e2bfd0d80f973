import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/barriers.ts';
import { voices } from './support/synthesiser.ts';
import { type App, expect, test } from './support/test.ts';

/** The paragraph, read by a synthesiser, and the lead of the fake microphone before it. */
const READING_MS = 29_000;

const verdict = (page: Page) => page.getByRole('region', { name: /understood|arrived|heard/ });

/** What of the check's sound lies on the disk. */
const sound = async ({ dataFolder }: App) => readdir(path.join(dataFolder, 'voice-check')).catch(() => []);

test.describe('a paragraph that is read', () => {
  test.use({ microphone: 'paragraph' });
  test.skip(() => voices().length === 0, 'neither flite nor espeak-ng is installed to read it');

  test('is understood, from the first screen on and without a mouse', async ({ app }) => {
    const { page } = app;
    await page.getByRole('link', { name: 'Check your voice' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Voice check' })).toBeVisible();
    await expectNoBarriers(page);

    await page.getByRole('button', { name: 'Start reading' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'I have read it' })).toBeFocused();
    await expect.poll(() => sound(app)).toHaveLength(1);
    await expectNoBarriers(page);
    await page.waitForTimeout(READING_MS);
    await page.keyboard.press('Enter');

    await expect(verdict(page).getByRole('heading', { level: 2 })).toBeFocused({ timeout: 60_000 });
    const words = /Dry Run understood (\d+) of 69 words/.exec((await verdict(page).textContent()) ?? '');
    expect(Number(words?.[1])).toBeGreaterThanOrEqual(59);
    await expect(verdict(page).getByText('Fine.')).toBeVisible();
    // What is done comes first where nothing is left to do.
    await expect(verdict(page).locator('a, button')).toHaveText(['Done', 'Check again']);
    await expectNoBarriers(page);
    expect(await sound(app)).toEqual([]);

    await page.getByRole('link', { name: 'Settings' }).click();
    const group = page.getByRole('region', { name: 'Voice check' });
    await expect(group.getByText(/Moonshine tiny understood \d+ of 69 words/)).toBeVisible();
    await expectNoBarriers(page);
  });
});

test.describe('a paragraph in a loud room', () => {
  test.use({ microphone: 'paragraph-in-noise' });
  test.skip(() => voices().length === 0, 'neither flite nor espeak-ng is installed to read it');

  test('is the microphone’s trouble, with the way to another one', async ({ app }) => {
    const { page } = app;
    await page.goto(`${app.server.origin}/#/voice-check`);
    await page.getByRole('button', { name: 'Start reading' }).click();
    await page.waitForTimeout(READING_MS);
    await page.getByRole('button', { name: 'I have read it' }).click();
    await expect(
      page.getByText('The microphone is the likely trouble. The room is nearly as loud'),
    ).toBeVisible({
      timeout: 60_000,
    });
    await page.getByRole('link', { name: 'Choose a microphone' }).click();
    await expect(page.getByRole('heading', { name: 'Microphone' })).toBeFocused();
  });
});

test.describe('a microphone that is muted', () => {
  test.use({ microphone: 'muted' });

  test('is said to be, and nothing is blamed on the voice', async ({ app }) => {
    const { page } = app;
    await page.goto(`${app.server.origin}/#/voice-check?from=settings`);
    await page.getByRole('button', { name: 'Start reading' }).click();
    await expect(page.getByText('The microphone is silent.')).toBeVisible({ timeout: 15_000 });
    await page.getByRole('button', { name: 'I have read it' }).click();
    await expect(page.getByRole('heading', { name: 'No sound arrived.' })).toBeVisible({ timeout: 60_000 });
    await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(page.getByText('Every order goes into a queue')).toBeVisible();
  });

  test('given up in the middle, a check leaves no sound behind', async ({ app }) => {
    const { page } = app;
    await page.goto(`${app.server.origin}/#/voice-check`);
    await page.getByRole('button', { name: 'Start reading' }).click();
    await expect.poll(() => sound(app)).toHaveLength(1);
    await page.getByRole('button', { name: 'Stop the check' }).click();
    await expect(page.getByRole('button', { name: 'Start reading' })).toBeFocused();
    await expect.poll(() => sound(app)).toEqual([]);
    await page.getByRole('button', { name: 'Start reading' }).click();
    await expect.poll(() => sound(app)).toHaveLength(1);
    await expect(page.getByRole('link', { name: 'Not now' })).toBeHidden();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click();
    await expect.poll(() => sound(app)).toEqual([]);
  });
});
