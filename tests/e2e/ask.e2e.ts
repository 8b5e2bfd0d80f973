import { expectNoBarriers } from './support/barriers.ts';
import {
  chooseQuestion,
  hearAnswer,
  readAttempt,
  recordedMs,
  stopAnswering,
  waitForReport,
} from './support/steps.ts';
import { expect, test } from './support/test.ts';

test.use({ microphone: 'question' });

test('the interviewer answers what is typed and what is spoken, and the review shows it', async ({ app }) => {
  const { page, dataFolder } = app;
  await chooseQuestion(page, 'Nine services reading one table');
  await page.getByRole('button', { name: 'Start preparing' }).click();
  const asked = page.getByRole('list', { name: 'You asked' });
  const field = page.getByRole('textbox', { name: 'Ask the interviewer' });

  await test.step('typed, while nothing is recorded yet', async () => {
    await page.keyboard.press('a');
    await expect(field).toBeFocused();
    await expect(page.getByRole('button', { name: 'Ask aloud' })).toHaveCount(0);
    await page.keyboard.type('which database is it');
    await page.keyboard.press('Enter');
    await expect(asked).toContainText('One relational database with a replica');
    await expect(field).toHaveCount(0);
  });

  await test.step('from a field, with another key, and what nobody knows', async () => {
    const bullet = page.getByRole('textbox', { name: 'Bullet 1' });
    await bullet.fill('orders in a day');
    await page.getByRole('textbox', { name: 'Bullet 2' }).fill('outbox and consumers');
    await bullet.focus();
    await page.keyboard.press('ControlOrMeta+i');
    await page.keyboard.type('may I paint it green?');
    await page.keyboard.press('Enter');
    await expect(asked).toContainText('Your call: state an assumption.');
    await expect(bullet).toBeFocused();
    await bullet.blur();
  });

  await test.step('spoken, for as long as the key is held', async () => {
    await page.getByRole('button', { name: 'Start answering' }).click();
    await hearAnswer(dataFolder, 2_500);
    await page.keyboard.down('a');
    await expect(page.getByText('What you say now is your question.')).toBeVisible();
    await hearAnswer(dataFolder, (await recordedMs(dataFolder)) + 5_000);
    await page.keyboard.up('a');
    await expect(asked).toContainText('A hundred thousand orders a day', { timeout: 60_000 });
    await expect(asked.getByRole('listitem')).toHaveCount(3);
    await expectNoBarriers(page);
  });

  await stopAnswering(page);
  await waitForReport(page);

  await test.step('kept with the attempt', async () => {
    const attempt = await readAttempt(page, dataFolder);
    expect(attempt.asked.map(({ how, fact }) => [how, fact])).toEqual([
      ['typed', 'infra'],
      ['typed', null],
      ['spoken', 'volume'],
    ]);
    expect(attempt.asked[2]?.text).toMatch(/how many orders/i);
    expect(attempt.bullets.slice(0, 2)).toEqual(['orders in a day', 'outbox and consumers']);
  });

  await test.step('shown in the review', async () => {
    const column = page.getByRole('complementary', { name: 'What was heard' });
    await expect(column.getByRole('heading', { name: 'You asked' })).toBeVisible();
    await expect(column).toContainText('asked before you spoke');
    const spoken = column.getByRole('button', { name: /Play from .*how many orders/i }).last();
    await expect(spoken).toBeEnabled();
    await expect(column.getByRole('heading', { name: 'Your bullets' })).toBeVisible();
    await expectNoBarriers(page);
  });
});
