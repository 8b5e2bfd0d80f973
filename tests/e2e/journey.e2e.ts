import type { Page } from '@playwright/test';
import { LEAD_MS as BEFORE_WORD_MS } from '#renderer/stores/player-store.ts';
import {
  chooseQuestion,
  hearAnswer,
  readAttempt,
  startAnswering,
  stopAnswering,
  transcript,
  waitForReport,
} from './support/steps.ts';
import { type App, expect, test } from './support/test.ts';

const question = 'An hour on call';
/** The spoken answer, with what is left of the silence before it. */
const ANSWER_MS = 41_500;
const MAY_BE_OFF_MS = 150;

test('a question is answered aloud, and comes back', async ({ app }) => {
  test.slow();
  const { page } = app;

  await test.step('choose, prepare, answer, stop', async () => {
    await chooseQuestion(page, question);
    await startAnswering(page);
    await hearAnswer(app.dataFolder, ANSWER_MS);
    await stopAnswering(page);
  });

  await test.step('the transcript is there, with its marks', async () => {
    await waitForReport(page);
    await expect(transcript(page)).toContainText('payment service');
    await expect(transcript(page)).toContainText('database');
    await expect(
      transcript(page)
        .locator('mark')
        .filter({ hasText: /^(um|uh)/i })
        .first(),
    ).toBeVisible();
    await expect(page.getByRole('list', { name: 'Marks' })).toContainText(/\d+ fillers?/);
    await expect(page.getByRole('list', { name: 'Marks' })).toContainText(/\d+ long pauses?/);
  });

  await test.step('what was heard is there with its words, and what was not', async () => {
    const heard = page.getByRole('complementary', { name: 'What was heard' });
    await expect(heard.getByRole('heading', { name: 'Heard', exact: true })).toBeVisible();
    await expect(heard.getByRole('button', { name: /^Play from/ }).first()).toBeVisible();
    const findings = page.getByRole('region', { name: 'Findings' });
    expect(await findings.getByRole('listitem').count()).toBeLessThanOrEqual(3);
  });

  await test.step('a click on a word plays it', () => playWord(app, 'database'));

  const before = await shown(page);
  await test.step('a reload finds it all again', async () => {
    await page.reload();
    await waitForReport(page);
    expect(await shown(page)).toEqual(before);
    await playWord(app, 'database');
  });

  await test.step('try again: both attempts are listed', async () => {
    await page
      .getByRole('banner')
      .or(page.getByRole('main'))
      .getByRole('button', { name: 'Try again', exact: true })
      .click();
    await startAnswering(page);
    await hearAnswer(app.dataFolder, ANSWER_MS + 6_000);
    await stopAnswering(page);
    const attempts = page.getByRole('navigation', { name: 'Attempts at this question' });
    await expect(attempts.getByRole('link')).toHaveText(['1', '2', 'Compare']);
    await waitForReport(page);
    await attempts.getByRole('link', { name: '1' }).click();
    await expect(transcript(page)).toContainText('database');

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }).click();
    const rows = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: question }) });
    await expect(rows).toHaveCount(2);
    await expect(rows.filter({ hasText: /\d+ points? heard/ })).toHaveCount(2);
  });
});

/** What the review shows, to be compared with what it shows later. */
async function shown(page: Page): Promise<unknown> {
  return {
    transcript: await transcript(page).innerText(),
    heard: await page.getByRole('complementary', { name: 'What was heard' }).innerText(),
    findings: await page.getByRole('region', { name: 'Findings' }).innerText(),
  };
}

/** Clicks a word and holds where the player went against the time of the word in the attempt's file. */
async function playWord({ page, dataFolder }: App, text: string): Promise<void> {
  const { transcription } = await readAttempt(page, dataFolder);
  if (transcription.state !== 'done') throw new Error(`the transcription is ${transcription.state}`);
  const word = transcription.transcript.words.find((w) => w.text === text);
  if (word?.startMs == null) throw new Error(`“${text}” was not understood`);

  const audio = page.locator('audio[src^="/media/"]');
  await audio.evaluate(watchPlayer);
  await transcript(page).getByText(text, { exact: true }).first().click();
  const seen = () => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

  const meant = word.startMs - BEFORE_WORD_MS;
  await expect.poll(async () => Math.abs(((await seen()).soughtMs ?? 0) - meant)).toBeLessThan(MAY_BE_OFF_MS);
  // It plays on from there, and the word is lit when it is heard.
  await expect.poll(async () => (await seen()).lit.map((lit) => lit.text)).toContain(text);
  const litMs = (await seen()).lit.find((lit) => lit.text === text)?.atMs ?? 0;
  expect(litMs).toBeGreaterThan(word.startMs - MAY_BE_OFF_MS);
  expect(litMs).toBeLessThan(word.startMs + MAY_BE_OFF_MS);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
}

interface Seen {
  soughtMs: number | null;
  lit: { text: string; atMs: number }[];
}

/** In the page: notes where the player is sent, and which words are lit at which moment of the sound. */
function watchPlayer(audio: HTMLElement | SVGElement): void {
  const player = audio as HTMLAudioElement;
  const seen: Seen = { soughtMs: null, lit: [] };
  Object.assign(window, { seen });
  player.addEventListener('seeking', () => {
    seen.soughtMs = player.currentTime * 1000;
    seen.lit = [];
  });
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (!(target instanceof HTMLElement) || target.dataset.playing === undefined) continue;
      seen.lit.push({ text: target.textContent ?? '', atMs: player.currentTime * 1000 });
    }
  }).observe(document.body, { subtree: true, attributeFilter: ['data-playing'] });
}
