import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '#tests/e2e/chromium.ts';
import { startServer } from '#tests/e2e/support/server.ts';
import { openLibraryOf } from './library.ts';
import { median, timed } from './timing.ts';
import { writtenLibrary } from './written-library.ts';

// node tests/bench/search.ts [attempts]: how long a keystroke takes in the search over so many transcripts.
// Needs a built window.

const ATTEMPTS = Number(process.argv[2] ?? 5_000);
/** What people type, letter by letter: one that every transcript has, two words, one that none has. */
const TYPED = ['database', 'the pool', 'zebra'];
const prefixes = TYPED.flatMap((text) => Array.from(text, (_, i) => text.slice(0, i + 1)));

const say = (what: string, times: readonly number[]) =>
  console.log(
    `${what.padEnd(58)} median ${median(times).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms`,
  );

async function throughTheBackend(dataDir: string): Promise<void> {
  const backend = await openLibraryOf(dataDir);
  try {
    const times: number[] = [];
    for (const text of prefixes) {
      times.push((await timed(() => backend.handle('search.transcripts', { text, limit: 50 }))).ms);
    }
    say('A keystroke, from the call to its answer, no window', times);
  } finally {
    await backend.close();
  }
}

/** When things happened to one keystroke, in milliseconds since the key. */
interface Keystroke {
  readonly asked: number;
  readonly answered: number;
  /** What was found is in the document. */
  readonly shown: number;
  /** The frame that shows it is over. */
  readonly painted: number;
}

/** Notes when searches leave the window and when their answers arrive, before the app hears of them. */
function watchSearches(): void {
  const seen = globalThis as { askedAt?: number; answeredAt?: number };
  globalThis.WebSocket = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      this.addEventListener('message', () => {
        seen.answeredAt ??= performance.now();
      });
    }

    override send(data: Parameters<WebSocket['send']>[0]) {
      if (String(data).includes('search.transcripts')) {
        seen.askedAt = performance.now();
        delete seen.answeredAt;
      }
      super.send(data);
    }
  };
}

function typed(page: Page, texts: readonly string[]): Promise<Keystroke[]> {
  const field = page.getByRole('searchbox', { name: 'Search what you said' });
  return field.evaluate(async (element, all) => {
    const input = element as HTMLInputElement;
    const seen = globalThis as { askedAt?: number; answeredAt?: number };
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const isShown = (text: string) =>
      document.querySelector('section[aria-label="Found"]')?.getAttribute('data-searched') === text;
    const whenShown = (text: string) =>
      new Promise<void>((resolve) => {
        const watch = new MutationObserver(() => {
          if (!isShown(text)) return;
          watch.disconnect();
          resolve();
        });
        watch.observe(document.body, { subtree: true, childList: true, attributes: true });
      });
    const taken = [];
    for (const text of all) {
      // Nobody types the next letter before the last frame is over.
      await new Promise((resolve) => setTimeout(resolve, 120));
      const shown = whenShown(text);
      const pressedAt = performance.now();
      set?.call(input, text);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await shown;
      const shownAt = performance.now();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      taken.push({
        asked: (seen.askedAt ?? Number.NaN) - pressedAt,
        answered: (seen.answeredAt ?? Number.NaN) - pressedAt,
        shown: shownAt - pressedAt,
        painted: performance.now() - pressedAt,
      });
    }
    return taken;
  }, texts);
}

/** From a key to the paint of what it found, and where that time goes. */
async function inChromium(browser: Browser, dataDir: string): Promise<void> {
  const server = await startServer(dataDir);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(watchSearches);
    await page.goto(server.address);
    await page.goto(`${server.origin}/#/history`);
    await page.locator('[data-attempt-link]').first().waitFor();
    const keys = await typed(page, prefixes);
    say(
      'A keystroke in Chromium, until it is painted',
      keys.map((key) => key.painted),
    );
    say(
      '  until the search leaves the window',
      keys.map((key) => key.asked),
    );
    say(
      '  the call, over loopback and through both processes',
      keys.map((key) => key.answered - key.asked),
    );
    say(
      '  putting what was found into the document',
      keys.map((key) => key.shown - key.answered),
    );
    say(
      '  style, layout and paint, with the wait for a frame',
      keys.map((key) => key.painted - key.shown),
    );
  } finally {
    await server.stop();
  }
}

const folder = await writtenLibrary(ATTEMPTS);
console.log(`${ATTEMPTS} transcripts`);
await throughTheBackend(folder);
const browser = await chromium.launch({ executablePath: findChromium() });
try {
  await inChromium(browser, folder);
} finally {
  await browser.close();
}
