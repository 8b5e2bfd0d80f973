import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** What axe can tell of colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Asserts everything that axe can tell by itself about a screen, once it is there, in both themes. */
export async function expectNoBarriers(page: Page): Promise<void> {
  // A screen is there when its title is; until then the place says that it is being opened.
  await expect(page.locator('h1').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours are judged as they end up, not on their way there: none sets out any more, and those that have arrive.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => {}))));
    const rules = new AxeBuilder({ page });
    // Names, roles and order are the same at night: only the colours are to be judged again.
    const { violations } = await (colorScheme === 'light' ? rules : rules.withRules(COLOUR_RULES)).analyze();
    const found = violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => n.html).join('\n  ')}`);
    expect(found, colorScheme).toEqual([]);
    test.info().annotations.push({ type: 'checked by axe', description: `${page.url()} ${colorScheme}` });
  }
  await page.emulateMedia({ reducedMotion: null });
}
