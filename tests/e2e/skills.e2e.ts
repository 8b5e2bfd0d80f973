import type { Page } from '@playwright/test';
import { writeAnswer } from '#tests/fixtures/attempts.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { stopButton } from './support/steps.ts';
import { type App, expect, test } from './support/test.ts';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const POINT = 'how big it is';

/** A design without a word of its size. */
const WITHOUT_SIZE = `What people want is that they are reminded before they have to leave the house, and never after. So
a reminder that is late is worse than none, and I would drop it. When the provider for texts is down we try again, and
after the third try we send an email in its place, because somebody would rather have it twice than not at all. Who may
read a reminder is the clinic and the person it is for. I would put the reminders into a table by the time they are
due, and a worker takes what is due and locks it, so that another worker cannot take it as well. We see on a dashboard
how late they are, and whoever is on call is woken up when they fall behind.`;
/** Another one, which begins with it. */
const WITH_SIZE = `People search the catalogue all day, and a search that finds nothing costs us a sale. It is two million
products and about three hundred searches a second, three times that at noon. I would build the new index beside the
old one and send one percent of the searches to it, then ten, then half. The switch is a flag, and to go back we flip
the flag and the old index answers again within a minute. I take that over changing the mapping in place, because that
cannot be undone. A dashboard shows searches without a result for both, side by side.`;
const STORY = `Nobody could pay for forty minutes on a Friday. I was on call, so I switched the new release off first and
looked for the cause after that. It was a missing index. We added a check to the pipeline and it has caught two since.`;

const goTo = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click();
const thenAndNow = (page: Page) => page.getByRole('region', { name: /^Then and now: How big it is/ });

/** Somebody who missed a point two days ago, said it in a retake, and has tried every stage. */
async function writeHistory({ dataFolder }: App): Promise<void> {
  await writeAnswer(dataFolder, { questionId: 'token-cache', text: STORY, at: daysAgo(5) });
  await writeAnswer(dataFolder, { questionId: 'first-hour-on-call', text: STORY, at: daysAgo(4) });
  const missed = await writeAnswer(dataFolder, {
    questionId: 'appointment-reminders',
    text: WITHOUT_SIZE,
    at: daysAgo(2),
  });
  const finding = {
    id: 'not-heard-scale-estimate',
    rule: 'not-heard',
    title: 'Not heard: how big it is',
    criterion: 'scale-estimate',
    goal: 'In sixty seconds: how many, how much, and what follows.',
  };
  await writeAnswer(dataFolder, {
    questionId: 'appointment-reminders',
    text: WITH_SIZE,
    at: new Date(daysAgo(2).getTime() + 600_000),
    purpose: { type: 'retake', of: missed.id, finding },
  });
}

test('a skill that was missed is said unprompted, and then and now can be heard', async ({ app }) => {
  const { page, dataFolder } = app;
  await writeHistory(app);
  await app.restart();
  // What was missed comes up on another question than the one it was missed on.
  await expect(page.getByText(/^“.+” was not heard |^You said “.+” when asked/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Your appointment is tomorrow');
  await expect(thenAndNow(page)).toBeHidden();
  await expectNoBarriers(page);

  const said = await writeAnswer(dataFolder, {
    questionId: 'catalogue-search-reindex',
    text: WITH_SIZE,
    at: new Date(),
  });
  await app.restart();
  await expect(thenAndNow(page)).toContainText('three hundred searches a second');
  await expectNoBarriers(page);
  await page.evaluate((id) => {
    location.hash = `#/review/${id}`;
  }, said.id);
  await expect(thenAndNow(page).getByRole('heading')).toContainText(POINT);
  await thenAndNow(page).getByRole('button', { name: 'Play then and now' }).click();
  await expect(thenAndNow(page).getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
  await thenAndNow(page).getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(thenAndNow(page).getByRole('button', { name: 'Play then and now' })).toBeVisible();
  await expectNoBarriers(page);

  await goTo(page, 'History');
  await page.getByRole('link', { name: 'Trends' }).click();
  const points = page.getByRole('figure', { name: 'Points by state' });
  await points.getByRole('slider').press('End');
  await expect(points).toContainText(/Missed \d+, Said when asked 0, Said unprompted 1/);
  await page.getByRole('figure', { name: 'Words a minute' }).getByText('As a table').click();
  await expect(page.getByRole('table')).toContainText('150');
  await page.getByRole('radio', { name: 'Behavioural' }).click();
  await expect(page.getByRole('figure', { name: 'Fillers a minute' })).toContainText(
    'Two answers make a line.',
  );
  await expectNoBarriers(page);
});

test.describe('with answers', () => {
  test.use({ attempts: 3 });

  test('home is two presses away from the first word', async ({ app }) => {
    const { page } = app;
    await page.getByRole('link', { name: /: start$/ }).click();
    await page.getByRole('button', { name: 'Start answering' }).click();
    await expect(stopButton(page)).toBeVisible();
  });
});

test('the last day before the interview brings nothing new', async ({ app }) => {
  const { page, dataFolder } = app;
  await writeAnswer(dataFolder, { questionId: 'first-hour-on-call', text: STORY, at: daysAgo(1) });
  await writeAnswer(dataFolder, {
    questionId: 'catalogue-search-reindex',
    text: WITH_SIZE,
    at: daysAgo(2),
  });
  await app.restart();
  await page.getByRole('button', { name: 'Set its day' }).click();
  const inDays = (days: number) => {
    const day = new Date(Date.now() + days * DAY_MS);
    const two = (n: number) => String(n).padStart(2, '0');
    return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  };
  await page.getByLabel('Day of the interview').fill(inDays(3));
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Your interview is in 3 days.')).toBeVisible();
  await expect(page.getByRole('link', { name: /: start$/ })).toBeVisible();

  // Two nights later.
  await page.clock.setSystemTime(Date.now() + 2 * DAY_MS);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Your interview is tomorrow.' })).toBeVisible();
  await expect(page.getByRole('link', { name: /: start$/ })).toBeHidden();
  await expect(page.getByRole('region', { name: 'Your two best takes' }).getByRole('listitem')).toHaveCount(
    2,
  );
  await expect(page.getByRole('region', { name: 'The numbers of your stories' })).toContainText(
    'forty minutes',
  );
  const another = page.getByRole('textbox', { name: 'Another question for them' });
  await another.fill('What woke somebody up last month?');
  await another.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Question 1 for them' })).toHaveValue(/woke somebody up/);
  await expectNoBarriers(page);

  // The day after, it is over; and its day can be taken back.
  await page.clock.setSystemTime(Date.now() + 4 * DAY_MS);
  await page.reload();
  await expect(page.getByText('Your interview was yesterday.')).toBeVisible();
  await goTo(page, 'Settings');
  await expect(page.getByRole('textbox', { name: 'Question 1 for them' })).toHaveValue(/woke somebody up/);
  await page.getByRole('region', { name: 'Interview' }).getByRole('button', { name: 'Clear' }).click();
  await goTo(page, 'Home');
  await expect(page.getByText('Is there an interview coming?')).toBeVisible();
});
