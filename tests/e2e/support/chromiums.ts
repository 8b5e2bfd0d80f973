import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { type Microphone, microphoneSwitches, writeMicrophoneWav } from './microphone.ts';

/** The browser that the tests of one process share: its microphone is chosen when it starts. */
export interface Chromiums {
  /** A browser with this microphone: the one that runs, or a new one in its place. */
  with(microphone: Microphone): Promise<Browser>;
  close(): Promise<void>;
}

export function createChromiums(): Chromiums {
  let running: {
    readonly microphone: Microphone;
    readonly browser: Browser;
    readonly folder: string;
  } | null = null;
  const close = async () => {
    const ending = running;
    running = null;
    if (!ending) return;
    await ending.browser.close();
    await rm(ending.folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    async with(microphone) {
      if (running?.microphone === microphone && running.browser.isConnected()) return running.browser;
      await close();
      const folder = await mkdtemp(path.join(tmpdir(), 'dry-run-microphone-'));
      const switches = microphoneSwitches(microphone, await writeMicrophoneWav(microphone, folder));
      const browser = await chromium.launch({
        ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
        // No name resolves, so that nothing could leave the machine even where a test forgot to look.
        args: [...switches, '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
      });
      running = { microphone, browser, folder };
      return browser;
    },
    close,
  };
}
