import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { readBank } from '#electron/backend/banks/bank.ts';
import { findChromium } from '#tests/e2e/chromium.ts';
import { startServer } from '#tests/e2e/support/server.ts';
import { writeAnswer, writtenWords } from '#tests/fixtures/written-answer.ts';
import { median } from './timing.ts';

/**
 * The review of a one-hour answer in Chromium: how soon it can be read and played, how it scrolls, and what is
 * left of it in memory after it was opened and closed over and over:
 *
 *   node tests/bench/review-hour.ts [CYCLES]
 */
const CYCLES = Number(process.argv[2] ?? 50);
const OPENINGS = 7;
const WORDS = 9_000;
/** Slow enough that they and their pauses last an hour. */
const WORD_MS = 363;
const root = path.resolve(import.meta.dirname, '../..');

/** An hour of talk: a spoken answer again and again, with a filler every dozen words and a pause every forty. */
async function hourOfTalk() {
  const spoken = await readFile(path.join(root, 'tests/fixtures/answers/incident.txt'), 'utf8');
  const said = spoken
    .split('\n')
    .filter((line) => !/^[#[]/.test(line))
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  const tokens: string[] = [];
  for (let i = 0; i < WORDS; i++) {
    if (i % 40 === 39) tokens.push('1500');
    tokens.push(i % 12 === 11 ? 'um,' : (said[i % said.length] ?? ''));
  }
  return writtenWords(tokens.join(' '), WORD_MS);
}

/** Goes to the review and resolves to the milliseconds until its words are there and it plays. */
async function open(page: Page, attemptId: string): Promise<{ read: number; played: number }> {
  return page.evaluate(async (id) => {
    const from = performance.now();
    const until = (holds: () => boolean) =>
      new Promise<number>((resolve) => {
        const look = () => (holds() ? resolve(performance.now() - from) : setTimeout(look, 2));
        look();
      });
    location.hash = `#/review/${id}`;
    // One look at the layout: what is there has to be painted, too.
    const read = await until(
      () => (document.querySelector<HTMLElement>('[data-w="0"]')?.getBoundingClientRect().width ?? 0) > 0,
    );
    const button = () => document.querySelector<HTMLButtonElement>('#player button[aria-label="Play"]');
    await until(() => button() !== null && (document.querySelector('audio')?.readyState ?? 0) > 0);
    button()?.click();
    const played = await until(() => (document.querySelector('audio')?.currentTime ?? 0) > 0);
    document.querySelector<HTMLButtonElement>('#player button[aria-label="Pause"]')?.click();
    return { read, played };
  }, attemptId);
}

async function close(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/history';
  });
  await page.locator('#player').waitFor({ state: 'detached' });
}

/** Scrolls through all of the page and says how long the frames took, in milliseconds. */
async function scroll(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const frames: number[] = [];
    let last = performance.now();
    const bottom = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    for (let i = 0; i < 400 && !(i > 30 && bottom()); i++) {
      window.scrollBy({ top: 160, behavior: 'instant' });
      const now = await new Promise<number>(requestAnimationFrame);
      frames.push(now - last);
      last = now;
    }
    return frames.slice(1);
  });
}

async function memory(session: CDPSession): Promise<Record<string, number>> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const found = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  const { JSHeapUsedSize = 0, Nodes = 0, JSEventListeners = 0 } = found;
  return { megabytes: JSHeapUsedSize / 1e6, nodes: Nodes, listeners: JSEventListeners };
}

const say = (what: string, figure: string) => console.log(`${what.padEnd(58)} ${figure}`);
const dataFolder = await mkdtemp(path.join(tmpdir(), 'dry-run-bench-hour-'));
const { questions } = await readBank(root);
const question = questions.find(({ id }) => id === 'first-hour-on-call') ?? questions[0];
if (!question) throw new Error('the bank is empty');
const talk = await hourOfTalk();
const attemptId = await writeAnswer(dataFolder, { question, ...talk });
const server = await startServer(dataFolder);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--autoplay-policy=no-user-gesture-required', '--js-flags=--expose-gc'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => console.error(error));
  await page.goto(server.address);
  await page.getByRole('main').waitFor();
  say('Length, words', `${(talk.durationMs / 60_000).toFixed(1)} min, ${talk.words.length}`);

  const first = await open(page, attemptId);
  say('First opening (peaks and report not made yet): read, play', figures(first));
  await close(page);
  const again: { read: number; played: number }[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    again.push(await open(page, attemptId));
    await close(page);
  }
  const middle = {
    read: median(again.map(({ read }) => read)),
    played: median(again.map(({ played }) => played)),
  };
  say(`Opened again, median of ${OPENINGS}: read, play`, figures(middle));
  // As from a bookmark: everything is loaded anew.
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await open(page, attemptId);
  say('Elements on the page', String(await page.evaluate(() => document.querySelectorAll('*').length)));
  const frames = (await scroll(page)).toSorted((a, b) => a - b);
  const share = (part: number) => (frames[Math.floor(frames.length * part)] ?? 0).toFixed(1);
  say('Scrolling: frame median, 95 of 100, longest', `${share(0.5)}, ${share(0.95)}, ${share(0.999)} ms`);
  await close(page);

  for (let cycle = 0; cycle <= CYCLES; cycle++) {
    if (cycle % 10 === 0) {
      const { megabytes = 0, nodes, listeners } = await memory(session);
      say(
        `After ${cycle} times opened and closed`,
        `${megabytes.toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners`,
      );
    }
    if (cycle === CYCLES) break;
    await open(page, attemptId);
    await close(page);
  }
} finally {
  await browser.close();
  await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
}

function figures({ read, played }: { read: number; played: number }): string {
  return `${read.toFixed(0)} ms, ${played.toFixed(0)} ms`;
}
