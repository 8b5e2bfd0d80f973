import path from 'node:path';

/**
 * The folder of ggml models that the user names, to be used as they lie there: `DRY_RUN_WHISPER_MODELS`. The
 * programs that read them run in folders of their own, so it is given as a whole path; undefined where none is.
 */
export function namedModelsFolder(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment.DRY_RUN_WHISPER_MODELS;
  return named ? path.resolve(named) : undefined;
}
