import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\S*/;
/** On a busy machine; an idle one takes less than a second. */
const START_TIMEOUT_MS = 60_000;

/** The loopback app, running on a data folder of its own. */
export interface Server {
  /** The address it printed, with the token that lets a browser in once. */
  readonly address: string;
  readonly origin: string;
  /** Milliseconds from the start of the process to the printed address. */
  readonly startedInMs: number;
  /** Everything it printed so far, both streams. */
  output(): string;
  /** Ends it politely and waits; it finishes what is being recorded. */
  stop(): Promise<void>;
  /** Ends it as a crash would, and waits. */
  kill(): Promise<void>;
}

/** A command of the app that did not come up prints why and ends: its whole output is the error's message. */
export class DidNotStart extends Error {}

/** Starts the app for a browser. `dataFolder` is where its library and settings live. */
export async function startServer(dataFolder: string): Promise<Server> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['electron/cli/coach.ts', 'serve', '--no-open'], {
    cwd: root,
    env: { ...process.env, DRY_RUN_DATA: dataFolder, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new DidNotStart(`no address after a minute:\n${output}`)),
      START_TIMEOUT_MS,
    );
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const found = ADDRESS.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new DidNotStart(`ended with ${code}:\n${output}`));
    });
  });
  return {
    address,
    origin: new URL(address).origin,
    startedInMs: performance.now() - startedAt,
    output: () => output,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  const lastResort = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await exited;
  clearTimeout(lastResort);
}
