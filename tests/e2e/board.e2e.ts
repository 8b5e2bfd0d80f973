import { expectNoBarriers } from './support/barriers.ts';
import { chooseQuestion, hearAnswer, startAnswering, stopAnswering } from './support/steps.ts';
import { expect, test } from './support/test.ts';

/** One pixel, white. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);

test('what is drawn while talking is there in the replay, with a photo of paper', async ({ app }) => {
  const { page } = app;
  await chooseQuestion(page, 'Who looked at this account?');
  await startAnswering(page);
  await page.keyboard.press('b');
  const board = page.getByRole('region', { name: 'Board' });
  const canvas = board.locator('canvas').last();
  await expect(canvas).toBeVisible();

  await test.step('a box is drawn, and letters choose tools instead of stopping the answer', async () => {
    const place = await canvas.boundingBox();
    if (!place) throw new Error('the board has no place');
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    await page.keyboard.press('r');
    await page.mouse.move(place.x + place.width * 0.4, place.y + place.height * 0.4);
    await page.mouse.down();
    await page.mouse.move(place.x + place.width * 0.6, place.y + place.height * 0.7, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
  });
  await expectNoBarriers(page);

  await board
    .locator('input[type=file]')
    .setInputFiles({ name: 'paper.png', mimeType: 'image/png', buffer: PICTURE });
  // A screen reader is told it, too.
  await expect(page.getByText('The photo is kept with your answer.').first()).toBeVisible();
  await hearAnswer(app.dataFolder, 4_000);
  await stopAnswering(page);

  await expect(board.getByText(/change 1 of 1/)).toBeVisible();
  await expect(board.locator('canvas').first()).toBeVisible();
  await expect(board.getByRole('img', { name: /Drawn on paper/ })).toBeVisible();
});
