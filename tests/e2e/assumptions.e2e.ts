import { expectNoBarriers } from './support/barriers.ts';
import { sayInstead } from './support/said.ts';
import { readAttempt } from './support/steps.ts';
import { expect, test } from './support/test.ts';

/** Chooses an outbox and a key for each customer, and says nothing of how long the records are kept. */
const DESIGN = `What people can do is record an access, ask by account, ask by employee, and hand an extract to the board.
There are nineteen services in three languages and six teams with plans of their own. I would write the record to an
outbox in the same transaction as the change. A small process ships it to one store within a few seconds. Two million
rows a day at one kilobyte is two gigabytes. I'd encrypt the names with a key for each customer. First come the two
services that can reset a second factor, and after a quarter everybody else. The tradeoff is one more table in each
service, and I take that over a broker that nobody has time to run.`;
const LABEL = 'how long the law wants the records kept';

test.use({ attempts: 1 });

test('a choice is held against what it rests on, and the user has the last word', async ({ app }) => {
  const { page, dataFolder } = app;
  await sayInstead(app, DESIGN);
  const finding = page
    .getByRole('region', { name: 'Findings' })
    .getByRole('listitem')
    .filter({ hasText: LABEL });
  const list = page
    .getByRole('complementary', { name: 'What was heard' })
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'What your choices rest on' }) });
  const row = list.getByRole('listitem').filter({ hasText: 'How long the law wants' });

  await expect(finding).toContainText(
    'At 0:40 you chose to encrypt with a key for each customer. Not heard: how long',
  );
  await expect(finding).toContainText('A customer asks to be forgotten while a case about him is open.');
  await expect(row).toContainText('You chose to encrypt with a key for each customer');

  await test.step('the moment of the choice plays', async () => {
    await row
      .getByRole('button', { name: /^Play from/ })
      .first()
      .click();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  });

  await test.step('nothing stands in anybody’s way', async () => {
    await expectNoBarriers(page);
  });

  await test.step('what may have been missed is answered by keys', async () => {
    const question = list.getByRole('group', { name: /^Did you say it\? how a mere look/ });
    await question.focus();
    await page.keyboard.press('y');
    await expect(question).toHaveCount(0);
    await expect(list.getByRole('listitem').filter({ hasText: 'How a mere look' })).toContainText(
      'Your correction changed this.',
    );
  });

  await test.step('what was said after all is a finding no more, until that is undone', async () => {
    await row.getByRole('button', { name: `I said this: ${LABEL}` }).click();
    await expect(finding).toHaveCount(0);
    const { corrections } = await readAttempt(page, dataFolder);
    expect(corrections.map(({ body }) => body.type)).toEqual(['assumption', 'assumption']);
    await page.getByRole('button', { name: `Undo: You said it: ${LABEL}` }).click();
    await expect(finding).toBeVisible();
  });
});
