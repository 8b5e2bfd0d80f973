import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Backend } from '#electron/backend/services.ts';
import { startServer } from '#tests/e2e/support/server.ts';
import { writeAttempts } from '#tests/fixtures/attempts.ts';
import { openLibraryOf } from './library.ts';
import { median, timed } from './timing.ts';

// node tests/bench/search.ts [attempts]: how long a keystroke takes in the search over so many transcripts.

const ATTEMPTS = Number(process.argv[2] ?? 5_000);
/** What people type, letter by letter: one that every transcript has, two words, one that none has. */
const TYPED = ['database', 'the pool', 'zebra'];
const prefixes = TYPED.flatMap((text) => Array.from(text, (_, i) => text.slice(0, i + 1)));

const say = (what: string, times: readonly number[]) =>
  console.log(
    `${what.padEnd(52)} median ${median(times).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms`,
  );

/** Waits until the index has all of them, which it fills behind a start. */
async function filled(backend: Backend): Promise<void> {
  for (;;) {
    const found = (await backend.handle('search.transcripts', { text: 'the', limit: 1 })) as {
      total: number;
    };
    if (found.total === ATTEMPTS) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function throughTheBackend(dataDir: string): Promise<void> {
  const backend = await openLibraryOf(dataDir);
  try {
    const { ms } = await timed(() => filled(backend));
    console.log(`${ATTEMPTS} transcripts in the index after ${(ms / 1000).toFixed(1)} s`);
    const times: number[] = [];
    for (const text of prefixes) {
      times.push((await timed(() => backend.handle('search.transcripts', { text, limit: 50 }))).ms);
    }
    say('A keystroke, from the call to its answer', times);
  } finally {
    await backend.close();
  }
}

/** From a key to the paint of what it found. */
async function inChromium(dataDir: string): Promise<void> {
  const server = await startServer(dataDir);
  const executablePath = process.env.CHROMIUM_PATH;
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    await page.goto(`${server.origin}/#/history`);
    const field = page.getByRole('searchbox', { name: 'Search what you said' });
    await field.waitFor();
    const times = await field.evaluate(async (element, texts) => {
      const input = element as HTMLInputElement;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const found = () => document.querySelector('section[aria-label="Found"]');
      const taken: number[] = [];
      for (const text of texts) {
        const startedAt = performance.now();
        set?.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        while (found()?.getAttribute('data-searched') !== text) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        taken.push(performance.now() - startedAt);
      }
      return taken;
    }, prefixes);
    say('A keystroke in Chromium, until it is painted', times);
  } finally {
    await browser.close();
    await server.stop();
  }
}

const folder = await mkdtemp(path.join(tmpdir(), 'dry-run-search-'));
try {
  await writeAttempts(folder, ATTEMPTS);
  await throughTheBackend(folder);
  await inChromium(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
