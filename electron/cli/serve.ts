import path from 'node:path';
import open from 'open';
import { dataFolder, makeDataFolder } from '../backend/app/data-folder.ts';
import { openBackend } from '../backend/open-backend.ts';
import { forkWorker } from '../backend/worker/fork.ts';
import { serveLoopback } from '../loopback/serve.ts';
import { appVersion, rootDir } from './root-dir.ts';
import { untilAskedToEnd } from './signals.ts';

export interface ServeOptions {
  /** False only prints the address. */
  readonly open: boolean;
  /** 0 takes any free port. */
  readonly port: number;
}

/**
 * Serves the app to a browser on this machine until it is asked to end; then what is being recorded is
 * finished first. Rejects with a `CoachError` where the library is in use or the window cannot be served.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const dataDir = dataFolder();
  makeDataFolder(dataDir);
  const { backend, log, close } = await openBackend({
    rootDir,
    dataDir,
    version: appVersion(),
    shell: 'loopback',
    spawnWorker: forkWorker,
    openFolder: openElsewhere,
  });
  const ends: (() => Promise<void>)[] = [close];
  try {
    const windowFolder = path.join(rootDir, 'out', 'renderer');
    const server = await serveLoopback({ backend, log, windowFolder, port: options.port });
    ends.unshift(() => server.close());
    log.info('Serving', { version: appVersion(), node: process.versions.node });
    process.stdout.write(`Dry Run is ready at ${server.address}\nPress Ctrl+C to end it.\n`);
    if (options.open) {
      await openElsewhere(server.address).catch(() => {
        process.stdout.write('No browser could be opened from here; open the address yourself.\n');
      });
    }
    await untilAskedToEnd(log);
  } finally {
    for (const end of ends) await end();
  }
}

/** Opens an address or a folder with the system's program for it. Rejects where that cannot be started. */
async function openElsewhere(target: string): Promise<void> {
  await open(target);
}
