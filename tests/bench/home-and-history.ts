import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from '#tests/e2e/chromium.ts';
import { startServer } from '#tests/e2e/support/server.ts';
import { measureSkills } from './library.ts';
import { median } from './timing.ts';
import { writtenLibrary } from './written-library.ts';

// node tests/bench/home-and-history.ts [attempts at launch] [attempts in the history]
// How long somebody with a long history waits, in Chromium over loopback. Needs a built window.

const [, , atLaunch = '1000', inHistory = '5000'] = process.argv;
const TIMES = 5;
/** How long somebody looks at home before going on, in milliseconds. */
const READING_MS = 1_500;
const say = (what: string, figure: string) => console.log(`${what.padEnd(66)} ${figure}`);

/** Notes in the page when something that matches is there and painted, from the moment `from` gives. */
async function paintedAfter(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const from = (globalThis as { pressedAt?: number }).pressedAt ?? 0;
        const look = () => {
          if (!document.querySelector(wanted)) return requestAnimationFrame(look);
          // What is there now is painted with the next frame, and answers when that one is over.
          return requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
        };
        look();
      }),
    selector,
  );
}

/** A window with nothing in its cache that may talk to the server: who presents the printed address is let in once. */
async function freshWindow(browser: Browser, admitted: BrowserContext): Promise<BrowserContext> {
  return browser.newContext({
    storageState: await admitted.storageState(),
    viewport: { width: 1280, height: 800 },
  });
}

async function launches(browser: Browser, admitted: BrowserContext, origin: string): Promise<void> {
  const times: number[] = [];
  let sizes: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const context = await freshWindow(browser, admitted);
    const page = await context.newPage();
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js')) {
        scripts.push(response.body().then((body) => gzipSync(body).length));
      }
    });
    await page.goto(origin, { waitUntil: 'commit' });
    times.push(await paintedAfter(page, 'main a[href*="?begin"]'));
    // What comes after that is fetched while nobody waits.
    sizes = await Promise.all(scripts);
    await context.close();
  }
  say(`Home can be used after launch, median of ${TIMES}`, `${median(times).toFixed(0)} ms`);
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  say(`JavaScript until then, ${sizes.length} files, gzip`, `${kilobytes.toFixed(0)} kB`);
}

async function histories(browser: Browser, admitted: BrowserContext, origin: string): Promise<void> {
  const times: number[] = [];
  const context = await freshWindow(browser, admitted);
  const page = await context.newPage();
  await page.goto(origin);
  for (let i = 0; i <= TIMES; i++) {
    await page.locator('main a[href*="?begin"]').waitFor();
    // Nobody reads the first screen in less.
    await page.waitForTimeout(READING_MS);
    await page.evaluate(() => {
      const link = document.querySelector<HTMLElement>('nav a[href="#/history"]');
      (globalThis as { pressedAt?: number }).pressedAt = performance.now();
      link?.click();
    });
    times.push(await paintedAfter(page, '[data-attempt-link]'));
    await page.evaluate(() => {
      location.hash = '#/';
    });
  }
  say('The history opens for the first time', `${times[0]?.toFixed(0)} ms`);
  say(`The history opens, median of ${TIMES}`, `${median(times.slice(1)).toFixed(0)} ms`);
  await context.close();
}

const browser = await chromium.launch({ executablePath: findChromium() });
try {
  for (const [count, measure] of [
    [Number(atLaunch), launches],
    [Number(inHistory), histories],
  ] as const) {
    const dataDir = await writtenLibrary(count);
    const skills = await measureSkills(dataDir);
    console.log(`${count} answers`);
    say('Skills are told, first time', `${skills.firstMs.toFixed(1)} ms`);
    say('Skills are told after a change, median of 9', `${skills.changedMs.toFixed(1)} ms`);
    const server = await startServer(dataDir);
    const admitted = await browser.newContext();
    await (await admitted.newPage()).goto(server.address);
    await measure(browser, admitted, server.origin);
    await server.stop();
  }
} finally {
  await browser.close();
}
