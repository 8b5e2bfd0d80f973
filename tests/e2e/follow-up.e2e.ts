import type { Page } from '@playwright/test';
import { sayInstead } from './support/said.ts';
import {
  chooseQuestion,
  hearAnswer,
  rating,
  readAttempt,
  recordedMs,
  startAnswering,
  stopAnswering,
  stopButton,
  transcript,
} from './support/steps.ts';
import { expect, test } from './support/test.ts';

const followUp = (page: Page) => page.getByRole('region', { name: /follow-up|cut off/ });
const heard = (page: Page) => page.getByRole('complementary', { name: 'What was heard' });

test('an answer is rated before its findings show, and followed up by voice', async ({ app }) => {
  const { page, dataFolder } = app;
  await chooseQuestion(page, 'When it was your own change');
  await startAnswering(page);
  await hearAnswer(dataFolder, 5_500);
  await stopAnswering(page);

  await test.step('Stop opens the review at once, with the findings covered', async () => {
    await expect(rating(page)).toBeVisible();
    await expect(transcript(page).getByText(/\w+/).first()).toBeVisible({ timeout: 60_000 });
    await expect(followUp(page).getByRole('button', { name: 'Answer it' })).toBeVisible({ timeout: 60_000 });
    await expect(heard(page).getByRole('heading')).toHaveCount(0);
  });

  await test.step('a figure for each dimension rates it and opens them', async () => {
    for (const key of ['1', '2', '3', '2']) await page.keyboard.press(key);
    await expect(heard(page).getByRole('heading').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Your own rating beside what was heard' })).toBeVisible();
    const { selfRating } = await readAttempt(page, dataFolder);
    expect(selfRating).toMatchObject({ state: 'rated', dimensions: { story: 1, delivery: 2 } });
  });

  const before = await recordedMs(dataFolder);
  const words = async () => {
    const { transcription } = await readAttempt(page, dataFolder);
    return transcription.state === 'done' ? transcription.transcript.words.length : 0;
  };
  const wordsBefore = await words();

  await test.step('the follow-up is answered by voice, with Space and a clock of its own', async () => {
    await page.keyboard.press('a');
    await expect(stopButton(page)).toBeVisible();
    await expect(page.getByRole('timer')).toContainText('left of 1:');
    // The microphone's file begins anew, with some silence.
    await hearAnswer(dataFolder, before + 4_500);
    await page.keyboard.press('Space');
    await expect(stopButton(page)).toBeHidden();
  });

  await test.step('its words stand behind the others, under what was asked', async () => {
    await expect.poll(words, { timeout: 60_000 }).toBeGreaterThan(wordsBefore);
    const { followUps, recordings, phase } = await readAttempt(page, dataFolder);
    expect(phase).toBe('done');
    expect(recordings).toHaveLength(2);
    expect(followUps).toMatchObject([{ state: 'answered', stretch: { fromSample: recordings[0]?.samples } }]);
    await expect(transcript(page).getByText(followUps[0]?.text ?? '?')).toBeVisible();
    await expect(followUp(page)).toBeHidden();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });

  await test.step('its sound is played behind the answer’s', async () => {
    const seconds = Math.round((await recordedMs(dataFolder)) / 1000);
    const place = page.getByRole('slider', { name: 'Place in the recording' });
    await expect(place).toHaveAttribute('aria-valuemax', String(seconds));
  });

  await test.step('and are there after a reload', async () => {
    await page.reload();
    const { followUps } = await readAttempt(page, dataFolder);
    await expect(transcript(page).getByText(followUps[0]?.text ?? '?')).toBeVisible();
    await expect(rating(page)).toBeHidden();
  });
});

/** Says what it stores and where, and nothing of what happens when it fails. */
const DESIGN = `What people can do is record an access, ask by account, and hand an extract to the board. There are
nineteen services in three languages and six teams with plans of their own. I would write the record to an outbox in
the same transaction as the change. A small process ships it to one store within a few seconds. Two million rows a
day at one kilobyte is two gigabytes. First come the two services that can reset a second factor, and after a quarter
everybody else. The tradeoff is one more table in each service, and I take that over a broker.`;

test.describe('with an answer in the library', () => {
  test.use({ attempts: 1 });

  test('a follow-up on a point survives the death of the app, and is kept as it is', async ({ app }) => {
    const { page, dataFolder } = app;
    await sayInstead(app, DESIGN);
    await heard(page)
      .getByRole('button', { name: /^Ask me: / })
      .first()
      .click({ timeout: 10_000 });
    await expect(stopButton(page)).toBeVisible();
    const before = await recordedMs(dataFolder);
    await hearAnswer(dataFolder, before + 4_000);
    const address = new URL(page.url()).hash;
    await app.server.kill();
    await app.restart();
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);

    await expect(page.getByText(/You were cut off after 0:0\d\. What you said is kept\./)).toBeVisible();
    await page.getByRole('button', { name: 'That was all' }).click();
    await expect(followUp(page)).toBeHidden({ timeout: 60_000 });
    const { followUps, recordings } = await readAttempt(page, dataFolder);
    expect(followUps).toMatchObject([{ from: 'criterion', state: 'answered' }]);
    const samples = recordings.reduce((sum, recording) => sum + recording.samples, 0);
    await expect
      .poll(async () => (await readAttempt(page, dataFolder)).transcription, { timeout: 60_000 })
      .toMatchObject({ state: 'done', samples });
  });
});
