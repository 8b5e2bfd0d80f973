import { type ChildProcess, spawn } from 'node:child_process';
import { setPriority } from 'node:os';

/** Why a program did not come to an end of its own. */
export class ProgramStopped extends Error {
  readonly reason: 'cancelled' | 'timeout' | 'missing';
  constructor(reason: ProgramStopped['reason'], cause?: unknown) {
    super(`The program was stopped: ${reason}`, { cause });
    this.reason = reason;
  }
}

export interface ProgramRun {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Milliseconds after which the program and everything it started is ended. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Lets everything else on the machine go first. */
  readonly yielding?: boolean;
  /** Hears each whole line of its standard output. */
  readonly onLine?: ((line: string) => void) | undefined;
}

export interface ProgramEnd {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly killedBy: NodeJS.Signals | null;
  /** The last of what it wrote to its error output. */
  readonly errors: string;
}

/** Characters of the error output that are kept. */
const ERRORS_KEPT = 4_000;
/** A line longer than this is cut: a program gone wrong may never end its line. */
const LONGEST_LINE = 10_000;

/** Niceness of a program that lets others go first: it still gets on where nothing else is asked for. */
const YIELDING = 5;

const running = new Set<ChildProcess>();
// When this process ends, however politely, nothing that it started goes on.
process.on('exit', () => {
  for (const child of running) killGroup(child);
});

/**
 * Runs a program with arguments (never a shell's command line) in a process group of its own, so that ending
 * it ends what it started too. Resolves when it has ended by itself, whatever its code. Rejects with
 * `ProgramStopped` when the signal aborts, the time is up, or there is no such program.
 */
export function runProgram(run: ProgramRun): Promise<ProgramEnd> {
  if (run.signal?.aborted) return Promise.reject(new ProgramStopped('cancelled'));
  return new Promise((resolve, reject) => {
    const child = spawn(run.program, run.args, {
      cwd: run.cwd,
      env: surroundings(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    running.add(child);
    if (run.yielding) yieldToOthers(child);
    let stopped: ProgramStopped | undefined;
    const stop = (reason: ProgramStopped['reason']): void => {
      stopped ??= new ProgramStopped(reason);
      killGroup(child);
    };
    const cancel = (): void => stop('cancelled');
    const clock = setTimeout(() => stop('timeout'), run.timeoutMs);
    run.signal?.addEventListener('abort', cancel, { once: true });
    const tidy = (): void => {
      clearTimeout(clock);
      run.signal?.removeEventListener('abort', cancel);
      running.delete(child);
    };
    const errors = keepLast(child.stderr);
    readLines(child.stdout, run.onLine);
    // What it left running would hold the pipes open, and this promise with them.
    child.once('exit', () => killGroup(child));
    child.once('close', (code, killedBy) => {
      tidy();
      if (stopped) reject(stopped);
      else resolve({ code, killedBy, errors: errors() });
    });
    child.once('error', (cause) => {
      tidy();
      reject(new ProgramStopped('missing', cause));
    });
  });
}

function yieldToOthers(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, YIELDING);
  } catch {
    // It has ended already, or may not be changed.
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}

/** What a compiler and a recogniser need to know of the world, and nothing else of it. */
function surroundings(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, DEVELOPER_DIR } = process.env;
  const known = { PATH, HOME, TMPDIR, DEVELOPER_DIR, LC_ALL: 'C' };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

function keepLast(stream: NodeJS.ReadableStream): () => string {
  let kept = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    kept = (kept + text).slice(-ERRORS_KEPT);
  });
  return () => kept;
}

function readLines(stream: NodeJS.ReadableStream, onLine: ((line: string) => void) | undefined): void {
  let rest = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = (lines.pop() ?? '').slice(-LONGEST_LINE);
    for (const line of lines) onLine?.(line);
  });
}
