import { describeFault } from '../backend/app/log.ts';
import type { Log } from '../backend/services.ts';

/** How a process is asked to end. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * One wish to end can arrive several times: npm passes on the signal that the terminal sent us too, and a
 * library that cleans up at the end (`when-exit`) sends it once more. Milliseconds until one is a new wish.
 */
const ECHO_MS = 1_000;

/**
 * Resolves when the process is asked to end, politely or by a fault of ours that nobody caught: either way
 * what is being recorded can still be finished. Asked again later, the process ends at once.
 */
export function untilAskedToEnd(log: Log): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    const end = () => {
      askedAt ??= performance.now();
      if (performance.now() - askedAt > ECHO_MS) process.exit(130);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, end);
    process.on('uncaughtException', (fault) => {
      log.error('A fault ended the app', { fault: describeFault(fault) });
      process.exitCode = 1;
      resolve();
    });
  });
}
