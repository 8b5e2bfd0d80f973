import { createHash } from 'node:crypto';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Downloadable } from '#electron/backend/models/catalogue.ts';
import { createModels, type Models, type ModelsDeps } from '#electron/backend/models/models.ts';
import { defaultSettings, type Settings } from '#shared/contract/settings.ts';
import { rememberingLog, temporaryFolder } from '#tests/fakes/backend-deps.ts';
import { rootWithWhisper } from '../speech/whisper/fake-whisper.ts';
import { ggmlBytes, WHOLE } from './ggml.ts';

/** The one model on offer, and its bytes. */
export const ID = 'whisper-tiny.en-q5_1';
export const content = ggmlBytes({ bytes: WHOLE });

/** The offer of that model at an address. */
export function offer(url: string): Downloadable {
  return {
    id: ID,
    name: 'Whisper tiny',
    languages: 'English',
    realTimeFactor: 0.2,
    note: 'Small.',
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    licence: 'MIT',
    url,
  };
}

/** A data folder with settings, whose models a test opens. */
export interface ModelsPlace {
  settings: Settings;
  /** Our own folder of models. */
  readonly own: string;
  fileOf(id: string): string;
  open(changes?: Partial<ModelsDeps>): Models;
}

export function modelsPlace(): ModelsPlace {
  const rootDir = rootWithWhisper();
  const dataDir = temporaryFolder();
  const own = path.join(dataDir, 'models');
  const place: ModelsPlace = {
    settings: defaultSettings,
    own,
    fileOf: (id) => path.join(own, `ggml-${id.slice('whisper-'.length)}.bin`),
    open(changes = {}) {
      const settings = {
        get: () => place.settings,
        set(patch: Partial<Settings>) {
          place.settings = { ...place.settings, ...patch };
          return place.settings;
        },
      };
      const catalogue = [offer('http://127.0.0.1:1/nobody')];
      const models = createModels({
        rootDir,
        dataDir,
        settings,
        log: rememberingLog(),
        catalogue,
        ...changes,
      });
      onTestFinished(() => models.close());
      return models;
    },
  };
  return place;
}

/** The names of what the models tell, with the task of what goes on. */
export function events(models: Models): string[] {
  const heard: string[] = [];
  models.subscribe((name, payload) => heard.push('task' in payload ? `${name} ${payload.task}` : name));
  return heard;
}

/** The state of a model in the list. */
export async function stateOf(models: Models, id = ID): Promise<string | undefined> {
  return (await models.list()).models.find((m) => m.id === id)?.state;
}
