import type { Page } from '@playwright/test';
import { sayInstead } from './support/said.ts';
import { readAttempt, transcript, waitForReport } from './support/steps.ts';
import { type App, expect, test } from './support/test.ts';

/** Said to no purpose: whatever was asked, next to nothing of it is here. Two fillers in half a minute are few. */
const BESIDE_THE_POINT = `We walked along the river in the morning and had lunch under the trees. Um, my sister told us a
long story about her neighbour and his dogs, and the children were swimming all the time. In the evening we cooked
soup in the gaden, and um, everybody went to bed early because the next day would be hot.`;
/** A third filler makes them more than five a minute. */
const NOT_FEW = BESIDE_THE_POINT.replace('the next day', 'um, the next day');

test.use({ attempts: 1 });

const heard = (page: Page) => page.getByRole('complementary', { name: 'What was heard' });
const group = (page: Page, title: string) =>
  heard(page)
    .getByRole('region')
    .or(heard(page).locator('section'))
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const findings = (page: Page) => page.getByRole('region', { name: 'Findings' }).getByRole('listitem');
const marks = (page: Page) => page.getByRole('list', { name: 'Marks' });
const fillerSwitch = (page: Page) =>
  marks(page).getByRole('button', { name: 'Show fillers in the text', exact: true });
const made = (page: Page) => group(page, 'Your corrections').getByRole('listitem');
const bodies = async (app: App) =>
  (await readAttempt(app.page, app.dataFolder)).corrections.map(({ body }) => body.type);

test('what the user corrects is kept, and undone without a trace', async ({ app }) => {
  const { page } = app;
  await sayInstead(app, NOT_FEW);
  const before = await heard(page).innerText();
  const count = await findings(page).count();
  expect(count).toBeGreaterThan(0);
  await expect(marks(page)).toContainText('3 fillers');
  await expect(marks(page)).toContainText('1 possible filler');

  await test.step('a finding is dismissed by its keys', async () => {
    await page.keyboard.press(String(count));
    await page.keyboard.press('d');
    await expect(findings(page)).toHaveCount(count - 1);
  });

  await test.step('a point was said after all', async () => {
    const said = page.getByRole('button', { name: /^I said this: / }).first();
    const label = (await said.getAttribute('aria-label'))?.replace('I said this: ', '') ?? '';
    await said.click();
    const row = group(page, 'Heard').getByRole('listitem').filter({ hasText: label });
    await expect(row).toContainText('Your correction changed this.');
  });

  await test.step('a mark is none, and a sound was a filler', async () => {
    await transcript(page).locator('mark').first().click();
    await expect(page.getByRole('region', { name: 'Filled pause: “Um”' })).toBeVisible();
    await page.keyboard.press('d');
    await expect(marks(page)).toContainText('2 fillers');
    // Few now, they could be hidden; nobody asked for that.
    await expect(fillerSwitch(page)).toHaveText('Hide');
    await expect(transcript(page).locator('mark')).toHaveText(['um,', 'um,']);
    await transcript(page).getByRole('img', { name: 'a sound that may be a filler' }).click();
    await page.getByRole('button', { name: 'It was one' }).click();
    await expect(marks(page)).toContainText('3 fillers');
    await expect(marks(page)).not.toContainText('possible');
  });

  await test.step('a misheard word is put right', async () => {
    await transcript(page).getByText('gaden,', { exact: true }).dblclick();
    await page.getByRole('textbox', { name: 'You said (heard: “gaden,”)' }).fill('garden');
    await page.keyboard.press('Enter');
    await expect(transcript(page)).toContainText('soup in the garden, and');
  });

  await test.step('a reload finds it all again', async () => {
    await expect(made(page)).toHaveCount(5);
    expect(await bodies(app)).toEqual(['finding', 'coverage', 'flag', 'flag', 'word']);
    const after = await heard(page).innerText();
    await page.reload();
    await waitForReport(page);
    expect(await heard(page).innerText()).toBe(after);
    await expect(findings(page)).toHaveCount(count - 1);
    await expect(transcript(page)).toContainText('soup in the garden, and');
  });

  await test.step('undone, one after the other', async () => {
    for (let left = 5; left > 0; left--) {
      await made(page).getByRole('button', { name: /^Undo/ }).first().click();
      await expect(made(page)).toHaveCount(left - 1);
    }
    expect(await bodies(app)).toEqual([]);
    expect(await heard(page).innerText()).toBe(before);
    await expect(findings(page)).toHaveCount(count);
    await expect(transcript(page)).toContainText('soup in the gaden,');
  });
});

test('few fillers are marked on request; a sound that may be one is there to decide', async ({ app }) => {
  const { page } = app;
  await sayInstead(app, BESIDE_THE_POINT);
  await expect(marks(page)).toContainText('2 fillers');
  await expect(marks(page)).toContainText('1 possible filler');
  await expect(transcript(page).getByRole('img', { name: 'a sound that may be a filler' })).toBeVisible();
  await expect(transcript(page).locator('mark')).toHaveCount(0);
  await fillerSwitch(page).click();
  await expect(transcript(page).locator('mark')).toHaveText(['Um,', 'um,']);
  await fillerSwitch(page).click();
  await expect(transcript(page).locator('mark')).toHaveCount(0);
});

test('what is not to be counted is counted nowhere any more', async ({ app }) => {
  const { page } = app;
  await sayInstead(app, BESIDE_THE_POINT);
  await expect(marks(page)).toContainText('2 fillers');
  const review = page.url();

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
  const counted = page.getByRole('region', { name: 'What is counted' });
  await counted.getByRole('textbox', { name: 'Words that are fine' }).fill('Um');
  await page.keyboard.press('Enter');
  await expect(counted.getByRole('button', { name: 'Remove um' })).toBeVisible();
  await counted.getByRole('textbox', { name: 'Your own fillers' }).fill('all the time');
  await page.keyboard.press('Enter');
  await expect(counted.getByRole('button', { name: 'Remove all the time' })).toBeVisible();

  await page.goto(review);
  await expect(marks(page)).toContainText('1 filler');
  await fillerSwitch(page).click();
  await expect(transcript(page).locator('mark')).toHaveText('all the time.');
});
