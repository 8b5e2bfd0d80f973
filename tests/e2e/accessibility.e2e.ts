import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/barriers.ts';
import { sayInstead } from './support/said.ts';
import { chooseQuestion, startAnswering, stopButton, transcript } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const places = ['Home', 'Questions', 'History', 'Settings'];
const goTo = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click();

/** Something for every shape of marks, a term that was misheard, and a choice that rests on something. */
const OF_EVERYTHING = `Um, what people can do is record an access and ask by account. The the lookups were slow and then
something went wrong, um, and it was better later. I'd encrypt the names with a key for each customer in post gress,
and uh we pushed it to production. Maybe I would probably perhaps choose an outbox, I think. We used Kafka, Redis,
Terraform, Kubernetes, Datadog and Grafana. Um, it broke because the other team is careless and stupid, and so I fixed
it and that was it.`;
const MARKS = ['fillers', 'possible filler', 'repeat', 'run of hedges', 'tool tour', 'term put right'];

/** Opens whatever a screen has folded away. */
async function unfold(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await main.locator('details').evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });
  const whys = main.getByRole('button', { name: 'Why', exact: true, expanded: false });
  for (let left = await whys.count(); left > 0; left--) {
    await whys.first().click();
    await expect(whys).toHaveCount(left - 1);
  }
}

test('screens without an answer have no barriers', async ({ app }) => {
  for (const place of places) {
    await test.step(place, async () => {
      await goTo(app.page, place);
      await expect(app.page.getByRole('main').getByRole('heading').first()).toBeVisible();
      await expectNoBarriers(app.page);
    });
  }
});

test('practice has no barriers, with captions, with code and without', async ({ app }) => {
  const { page } = app;
  await chooseQuestion(page, 'Who looked at this account?');
  await expectNoBarriers(page);
  await startAnswering(page);
  await expect(page.getByRole('region', { name: 'Captions' })).not.toHaveText('', { timeout: 60_000 });
  await expectNoBarriers(page);
  await stopButton(page).click();
  await expect(page).toHaveURL(/#\/review\//);
  await expectNoBarriers(page);
  await chooseQuestion(page, 'Refunded twice');
  await page.getByRole('button', { name: 'Start preparing' }).click();
  await expect(page.getByRole('textbox', { name: 'Code of the question' })).toBeVisible();
  await expectNoBarriers(page);
});

test.describe('with answers', () => {
  test.use({ attempts: 3 });
  test('home, history, review and their dialogs have no barriers', async ({ app }) => {
    const { page } = app;
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    await expectNoBarriers(page);
    await goTo(page, 'History');
    await expectNoBarriers(page);
    await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
    await expect(page.getByRole('complementary', { name: 'What was heard' })).not.toBeEmpty();
    await expectNoBarriers(page);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoBarriers(page);
  });
});

test.describe('with something of everything', () => {
  test.use({ attempts: 1 });
  test('a review has no barriers, folded and unfolded', async ({ app }) => {
    const { page } = app;
    await sayInstead(app, OF_EVERYTHING);
    const marks = page.getByRole('list', { name: 'Marks' });
    for (const mark of MARKS) await expect(marks).toContainText(mark);
    await expect(page.getByRole('heading', { name: 'What your choices rest on' })).toBeVisible();
    await expect(page.getByRole('figure').first()).toBeVisible();
    await expectNoBarriers(page);
    await unfold(page);
    await expectNoBarriers(page);

    await transcript(page).locator('mark').first().click();
    await expect(page.getByRole('region', { name: 'Filled pause: “Um”' })).toBeVisible();
    await unfold(page);
    await expectNoBarriers(page);
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'As text' }).click();
    await expectNoBarriers(page);
  });
});
