import type { ModelInfo } from '#shared/contract/models.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { dataFolder, makeDataFolder } from '../backend/app/data-folder.ts';
import { silentLog } from '../backend/app/log.ts';
import { createModels, type Models } from '../backend/models/models.ts';
import { namedModelsFolder } from '../backend/models/named-folder.ts';
import { openSettings } from '../backend/settings/settings-store.ts';
import { describeFailure, failureLine } from './failures.ts';
import { rootDir } from './root-dir.ts';

export interface ModelOptions {
  readonly json?: boolean;
}

/** The models of the data folder, for commands. Files of the folder in `DRY_RUN_WHISPER_MODELS` are among them. */
export function openModels(): Models {
  const dataDir = dataFolder();
  makeDataFolder(dataDir);
  const settings = openSettings(dataDir, silentLog);
  return createModels({ rootDir, dataDir, settings, log: silentLog, namedFolder: namedModelsFolder() });
}

/** `coach models list`: every engine, whether it is here, and which one transcribes. */
export function listModels(options: ModelOptions): Promise<void> {
  return withModels(options, async (models) => {
    const list = await models.list();
    if (options.json) return list;
    const width = Math.max(...list.models.map(({ id }) => id.length));
    return list.models
      .map(
        (model) => `${model.id === list.chosen ? '*' : ' '} ${model.id.padEnd(width)}  ${stateText(model)}`,
      )
      .join('\n');
  });
}

/** `coach models import FILE`: copies a ggml file into the data folder. */
export function importModel(file: string, options: ModelOptions): Promise<void> {
  return withModels(options, async (models) => {
    const id = await models.import(file);
    return options.json ? { id } : `Imported ${id}. Use it with: coach models use ${id}`;
  });
}

/** `coach models download ID`: fetches a model, or the rest of it. Ctrl+C stops; what has arrived stays. */
export function downloadModel(id: string, options: ModelOptions): Promise<void> {
  return withModels(options, async (models) => {
    const stop = (): void => void models.cancelDownload(id);
    process.once('SIGINT', stop);
    try {
      await models.download(id);
    } finally {
      process.off('SIGINT', stop);
    }
    return options.json ? { id } : `${id} is here. Use it with: coach models use ${id}`;
  });
}

/** `coach models use ID`: makes it the engine; the first Whisper model has its program built. */
export function useModel(id: string, options: ModelOptions): Promise<void> {
  return withModels(options, async (models) => {
    const abort = new AbortController();
    const stop = (): void => abort.abort();
    process.once('SIGINT', stop);
    try {
      await models.choose(id, abort.signal);
    } finally {
      process.off('SIGINT', stop);
    }
    return options.json ? { id } : `${id} transcribes from now on.`;
  });
}

/** `coach models delete ID`: removes a model that was imported or downloaded. */
export function deleteModel(id: string, options: ModelOptions): Promise<void> {
  return withModels(options, async (models) => {
    await models.delete(id);
    return options.json ? { id } : `Deleted ${id}.`;
  });
}

/** Runs a command and prints its answer; progress and failures go to the error output. */
async function withModels(
  { json }: ModelOptions,
  command: (models: Models) => Promise<object | string>,
): Promise<void> {
  const models = openModels();
  showProgress(models);
  try {
    const answer = await command(models);
    process.stdout.write(`${typeof answer === 'string' ? answer : JSON.stringify(answer)}\n`);
  } catch (thrown) {
    process.exitCode = 1;
    if (json) process.stdout.write(`${JSON.stringify({ error: describeFailure(thrown) })}\n`);
    else process.stderr.write(failureLine(thrown));
  } finally {
    await models.close();
  }
}

/** Says on a terminal how far a download or a build is. */
export function showProgress(models: Models): void {
  if (!process.stderr.isTTY) return;
  const doing = { download: 'Downloading', check: 'Checking', build: 'Building Whisper, once' };
  models.subscribe((name, payload) => {
    if (name !== 'models.progress' || !('task' in payload)) return;
    process.stderr.write(`\r${doing[payload.task]}: ${Math.round(payload.fraction * 100)} % `);
    if (payload.fraction === 1) process.stderr.write('\n');
  });
}

function stateText({ state, bytes, bytesHere, place, name }: ModelInfo): string {
  const where = { app: 'comes with the app', library: 'in the data folder', folder: 'in your folder' };
  if (place) return `${name}, ${sizeText(bytes)}, ${where[place]}`;
  return `${name}, ${sizeText(bytes)} to download${state === 'partial' ? `, ${sizeText(bytesHere)} of it here` : ''}`;
}
