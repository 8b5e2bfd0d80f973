import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { writeAttempts } from '#tests/fixtures/attempts.ts';
import { type Chromiums, createChromiums } from './chromiums.ts';
import { startDesktop } from './desktop.ts';
import { type Microphone, microphoneSwitches, unplugEverything, writeMicrophoneWav } from './microphone.ts';
import { type Server, startServer } from './server.ts';
import { Witness } from './witness.ts';

export { expect } from '@playwright/test';

/** The app in a window, on a library of its own. */
export interface App {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly witness: Witness;
  readonly dataFolder: string;
  /** The process that a browser talks to; the desktop app has none. */
  server: Server;
  /** Opens the address that was printed. */
  open(): Promise<void>;
  /** Ends the app if it still runs, starts it anew on the same folder, and opens it again. */
  restart(): Promise<void>;
}

interface Options {
  microphone: Microphone;
  /** Finished attempts that the library holds from the start. */
  attempts: number;
}

async function inBrowser(dataFolder: string, starting: Promise<Browser>, scheme: 'light' | 'dark') {
  const [server, browser] = await Promise.all([startServer(dataFolder), starting]);
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  return { page, context, server, close: () => context.close() };
}

async function onDesktop(binary: string, dataFolder: string, switches: readonly string[]) {
  const desktop = await startDesktop(binary, dataFolder, switches);
  const page = await desktop.firstWindow();
  const server: Server = {
    address: page.url(),
    origin: new URL(page.url()).origin,
    startedInMs: 0,
    output: () => '',
    stop: async () => {},
    kill: async () => void desktop.process().kill('SIGKILL'),
  };
  return { page, context: desktop.context(), server, close: () => desktop.close() };
}

/**
 * Every test has a data folder, a server and a browser context of its own, and ends by asserting that nothing was
 * asked of any other origin and that nothing went wrong unseen.
 */
export const test = base.extend<Options & { folder: string; app: App }, { chromiums: Chromiums }>({
  chromiums: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here.
    async ({}, use) => {
      const chromiums = createChromiums();
      await use(chromiums);
      await chromiums.close();
    },
    { scope: 'worker' },
  ],

  microphone: ['incident', { option: true }],
  attempts: [0, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here.
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dry-run-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  app: async ({ folder, microphone, attempts, colorScheme, chromiums }, use) => {
    const dataFolder = path.join(folder, 'data');
    await writeAttempts(dataFolder, attempts);
    const binary = process.env.E2E_ELECTRON;
    const shell = binary
      ? await onDesktop(
          binary,
          dataFolder,
          microphoneSwitches(microphone, await writeMicrophoneWav(microphone, folder)),
        )
      : await inBrowser(dataFolder, chromiums.with(microphone), colorScheme === 'dark' ? 'dark' : 'light');
    const { page, context } = shell;
    const witness = new Witness();
    const app: App = {
      page,
      context,
      witness,
      dataFolder,
      server: shell.server,
      open: async () => {
        await page.goto(app.server.address);
        await expect(page.getByRole('main')).toBeVisible();
        await expect(page.getByText('Opening the library')).toBeHidden();
      },
      restart: async () => {
        const { host } = new URL(app.server.origin);
        // The page goes on asking for the one that is gone, until it is left.
        witness.expect(new RegExp(`'ws://${host}/.*(ERR_CONNECTION_|failed)`));
        witness.expect(new RegExp(`^request to ws://${host}: `));
        // Fonts and screens that are still on their way fail for no fault of the app.
        witness.expect(new RegExp(`^console: Failed to load resource: .* http://${host}/assets/`));
        await page.waitForLoadState('networkidle');
        await app.server.stop();
        app.server = await startServer(dataFolder);
        await app.open();
      },
    };
    await witness.watch(context, (url) => url.host === new URL(app.server.address).host);
    // Leaving in the middle of an answer asks first.
    page.on('dialog', (dialog) => dialog.accept());
    if (microphone === 'absent') await context.addInitScript(unplugEverything);
    await app.open();
    await use(app);
    await shell.close();
    await app.server.stop();
    expect(witness.complaints(), 'requests elsewhere, errors and breaches of the policy').toEqual([]);
    expect(witness.requests()).not.toEqual([]);
  },
});
