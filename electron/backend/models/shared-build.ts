import { CoachError } from '#shared/contract/errors.ts';
import type { Log } from '../services.ts';
import { buildWhisper, builtWhisper, findCompiler } from '../speech/whisper/build.ts';
import type { TellModels } from './models.ts';

export interface SharedBuild {
  /** Throws `no-compiler` where the program is not built and cannot be. */
  check(): Promise<void>;
  /** Gives whisper.cpp's program, building it first where that was not done. One build serves all. */
  run(id: string, signal?: AbortSignal): Promise<string>;
  /** The model that a build under way was begun for. */
  building(): string | null;
  cancel(): void;
  close(): Promise<void>;
}

/** Builds whisper.cpp at most once at a time. It ends when all who wait for it have let go. */
export function createSharedBuild(deps: {
  rootDir: string;
  dataDir: string;
  log: Log;
  tell: TellModels;
}): SharedBuild {
  const { rootDir, dataDir, log, tell } = deps;
  let current: { id: string; abort: AbortController; waiting: number; done: Promise<string> } | undefined;

  const begin = (id: string): NonNullable<typeof current> => {
    const abort = new AbortController();
    const onProgress = (fraction: number): void =>
      tell('models.progress', { id, task: 'build', fraction, bytesHere: 0 });
    const done = buildWhisper({ rootDir, dataDir, log, onProgress, signal: abort.signal }).finally(() => {
      current = undefined;
      tell('models.changed', {});
    });
    current = { id, abort, waiting: 0, done };
    tell('models.changed', {});
    return current;
  };

  return {
    async check() {
      if ((await builtWhisper(rootDir, dataDir)) === null) await findCompiler();
    },
    async run(id, signal) {
      const built = await builtWhisper(rootDir, dataDir);
      if (built !== null) return built;
      if (signal?.aborted) throw cancelled();
      const build = current ?? begin(id);
      build.waiting++;
      const gone = Promise.withResolvers<never>();
      const leave = (): void => {
        if (--build.waiting === 0) build.abort.abort();
        gone.reject(cancelled());
      };
      signal?.addEventListener('abort', leave, { once: true });
      try {
        return await Promise.race([build.done, gone.promise]);
      } finally {
        signal?.removeEventListener('abort', leave);
        if (!signal?.aborted) build.waiting--;
      }
    },
    building: () => current?.id ?? null,
    cancel: () => current?.abort.abort(),
    async close() {
      const ending = current;
      ending?.abort.abort();
      await ending?.done.catch(() => {});
    },
  };
}

const cancelled = (): CoachError => new CoachError('cancelled', 'Building Whisper was cancelled.');
