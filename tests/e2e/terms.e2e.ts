import { expectNoBarriers } from './support/barriers.ts';
import { sayInstead } from './support/said.ts';
import { readAttempt, transcript, waitForReport } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const MISHEARD = `So I keep the orders in post gress and the sessions of ten thousand people in red is. The handler is
item potent, because a message can come twice, and the p ninety nine was two hundred fifty milliseconds.`;

test.use({ attempts: 1 });

test('a term shows what was heard, and is set back', async ({ app }) => {
  const { page } = app;
  await sayInstead(app, MISHEARD);
  const marks = page.getByRole('list', { name: 'Marks' });
  await expect(transcript(page)).toContainText('the orders in Postgres and the sessions');
  await expect(transcript(page)).toContainText('The handler is idempotent, because');
  await expect(marks).toContainText('4 terms put right');

  await test.step('with a click and a key', async () => {
    await transcript(page).getByText('Postgres', { exact: true }).click();
    const card = page.getByRole('region', { name: 'Postgres, heard as “post gress”' });
    await expect(card).toContainText('Heard as “post gress”');
    await expectNoBarriers(page);
    await page.keyboard.press('d');
    await expect(transcript(page)).toContainText('the orders in post gress and the sessions');
    await expect(marks).toContainText('3 terms put right');
    await expect(
      page.getByRole('listitem').filter({ hasText: '“post gress” was heard right' }),
    ).toBeVisible();
  });

  await test.step('from the list, by keyboard alone', async () => {
    const fold = page.locator('summary', { hasText: '3 terms put right' });
    await fold.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Set back to “item potent”' }).focus();
    await page.keyboard.press('Enter');
    await expect(transcript(page)).toContainText('The handler is item potent, because');
  });

  await test.step('something else was said', async () => {
    await transcript(page).getByText('Redis.', { exact: true }).click();
    await page.getByRole('button', { name: 'Something else' }).click();
    await page.getByRole('textbox', { name: 'You said (heard: “red is.”)' }).fill('Valkey');
    await page.keyboard.press('Enter');
    await expect(transcript(page)).toContainText('people in Valkey. The handler');
  });

  await test.step('a reload finds it so, and undoing brings the terms again', async () => {
    await page.reload();
    await waitForReport(page);
    await expect(transcript(page)).toContainText('the orders in post gress and the sessions');
    for (let left = 3; left > 0; left--) {
      await page
        .getByRole('button', { name: /^Undo: / })
        .first()
        .click();
      await expect(page.getByRole('button', { name: /^Undo: / })).toHaveCount(left - 1);
    }
    await expect(transcript(page)).toContainText(
      'in Postgres and the sessions of ten thousand people in Redis.',
    );
    expect((await readAttempt(page, app.dataFolder)).corrections).toEqual([]);
  });

  await test.step('and it reads as text', async () => {
    await page.getByRole('radio', { name: 'As text' }).click();
    await expect(transcript(page)).toContainText('the sessions of 10,000 people in Redis.');
    await expect(transcript(page)).toContainText('the p99 was 250 ms.');
    await page.getByRole('radio', { name: 'Word for word' }).click();
    await expect(transcript(page)).toContainText('two hundred fifty milliseconds.');
  });
});
