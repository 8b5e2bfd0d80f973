import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pino } from 'pino';
import { createStream } from 'rotating-file-stream';
import type { Log } from '../services.ts';

export { describeFault } from './describe-fault.ts';

const FILE = 'dry-run.log';
/** Lines that diagnostics carry. */
const LAST_LINES = 200;

/** A log that goes nowhere, for runs that leave no trace. */
export const silentLog: Log = { info() {}, warn() {}, error() {} };

export interface FileLog {
  readonly log: Log;
  /** The last lines, oldest first; empty where there are none. */
  readLog(): Promise<string>;
  /** Waits until everything is on disk. */
  close(): Promise<void>;
}

/**
 * The local log in `<dataDir>/logs`: lines of JSON, at most four files of a megabyte. A log that cannot be
 * written (disk full, folder gone) is given up without a word: it must never take the app along.
 */
export function openLog(dataDir: string): FileLog {
  const folder = path.join(dataDir, 'logs');
  const stream = createStream(FILE, { path: folder, size: '1M', maxFiles: 3, mode: 0o600 });
  let usable = true;
  stream.on('error', () => {
    usable = false;
  });
  const lines = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
  const write = (level: 'info' | 'warn' | 'error') => (message: string, facts?: Record<string, unknown>) => {
    if (usable) lines[level](facts ?? {}, message);
  };
  return {
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    async readLog() {
      const text = await readFile(path.join(folder, FILE), 'utf8').catch(() => '');
      return text.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
    },
    close: () =>
      new Promise((resolve) => {
        if (!usable || stream.destroyed) return resolve();
        usable = false;
        stream.once('close', resolve).once('error', () => resolve());
        stream.end();
      }),
  };
}
