import { describeFault } from '../backend/app/log.ts';
import type { Log } from '../backend/services.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Resolves when the process is asked to end, politely or by a fault of ours that nobody caught: either way
 * what is being recorded can still be finished. A second signal ends the process at once.
 */
export function untilAskedToEnd(log: Log): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const end = () => {
      if (asked) process.exit(130);
      asked = true;
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
