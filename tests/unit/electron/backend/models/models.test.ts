import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Downloadable } from '#electron/backend/models/catalogue.ts';
import { createModelHandlers } from '#electron/backend/models/handlers.ts';
import { createModels, type Models, type ModelsDeps } from '#electron/backend/models/models.ts';
import { defaultSettings, type Settings } from '#shared/contract/settings.ts';
import { rememberingLog, temporaryFolder } from '#tests/fakes/backend-deps.ts';
import { rootWithWhisper, withTools } from '../speech/whisper/fake-whisper.ts';
import { ggmlBytes, WHOLE, writeGgml } from './ggml.ts';
import { breakAfter, modelServer } from './model-server.ts';

const content = ggmlBytes({ bytes: WHOLE });
const ID = 'whisper-tiny.en-q5_1';
const goodMake = { cc: '', 'g++': '', make: 'printf "#!/bin/sh\\n" > main; chmod +x main' };

let rootDir: string;
let dataDir: string;
let settings: Settings;
const own = () => path.join(dataDir, 'models');
const fileOf = (id: string) => path.join(own(), `ggml-${id.slice('whisper-'.length)}.bin`);

function open(changes: Partial<ModelsDeps> = {}): Models {
  const store = {
    get: () => settings,
    set: (patch: Partial<Settings>) => (settings = { ...settings, ...patch }),
  };
  const models = createModels({
    rootDir,
    dataDir,
    settings: store,
    log: rememberingLog(),
    catalogue: [offer('http://127.0.0.1:1/nobody')],
    ...changes,
  });
  onTestFinished(() => models.close());
  return models;
}

function offer(url: string): Downloadable {
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

function events(models: Models): string[] {
  const heard: string[] = [];
  models.subscribe((name, payload) => heard.push('task' in payload ? `${name} ${payload.task}` : name));
  return heard;
}

const stateOf = async (models: Models, id = ID) =>
  (await models.list()).models.find((m) => m.id === id)?.state;

beforeEach(() => {
  rootDir = rootWithWhisper();
  dataDir = temporaryFolder();
  settings = defaultSettings;
});

describe('the list', () => {
  it('has the built-in engine, what is on offer, and files of the user', async () => {
    mkdirSync(own());
    writeGgml(fileOf('whisper-mine'), { multilingual: true });
    const named = temporaryFolder();
    writeGgml(path.join(named, 'ggml-base.bin'));
    writeFileSync(path.join(named, 'ggml-broken.bin'), 'no model');
    writeFileSync(path.join(named, 'README.md'), '');
    const { models, chosen, whisper, diskBytes } = await open({ namedFolder: named }).list();
    expect(models.map(({ id, state, place, languages }) => [id, state, place, languages])).toEqual([
      ['moonshine-tiny-en', 'here', 'app', 'English'],
      [ID, 'absent', null, 'English'],
      ['whisper-mine', 'here', 'library', 'many'],
      ['whisper-base', 'here', 'folder', 'English'],
    ]);
    expect([chosen, whisper.built, diskBytes]).toEqual(['moonshine-tiny-en', false, WHOLE]);
  });

  it('prefers our own file to one of the same name in a named folder', async () => {
    mkdirSync(own());
    writeGgml(fileOf('whisper-base'));
    const named = temporaryFolder();
    writeGgml(path.join(named, 'ggml-base.bin'));
    const found = (await open({ namedFolder: named }).list()).models.filter(
      ({ id }) => id === 'whisper-base',
    );
    expect(found.map(({ place }) => place)).toEqual(['library']);
  });
});

describe('importing', () => {
  it('copies a model and names it by its file', async () => {
    const models = open();
    const heard = events(models);
    const file = path.join(temporaryFolder(), 'My model (v2).bin');
    writeGgml(file);
    expect(await models.import(file)).toBe('whisper-My-model-v2-');
    expect(await stateOf(models, 'whisper-My-model-v2-')).toBe('here');
    expect(existsSync(file)).toBe(true);
    expect(heard).toEqual(['models.changed']);
  });

  it.each([
    ['no model', 'model-not-ggml', (file: string) => writeFileSync(file, 'text')],
    ['half a model', 'model-damaged', (file: string) => writeGgml(file, { bytes: 9_000 })],
    ['nothing', 'model-unreadable', () => {}],
  ])('refuses %s', async (_, code, write) => {
    const file = path.join(temporaryFolder(), 'ggml-x.bin');
    write(file);
    await expect(open().import(file)).rejects.toMatchObject({ code });
    expect(existsSync(own())).toBe(false);
  });

  it('does not write over a model of the same name', async () => {
    const file = path.join(temporaryFolder(), 'ggml-x.bin');
    writeGgml(file);
    const models = open();
    await models.import(file);
    await expect(models.import(file)).rejects.toMatchObject({ code: 'model-exists' });
  });
});

describe('downloading', () => {
  it('brings a model that can be used, with progress', async () => {
    const server = await modelServer(content);
    const models = open({ catalogue: [offer(server.url)] });
    const heard = events(models);
    await models.download(ID);
    expect(readFileSync(fileOf(ID)).equals(content)).toBe(true);
    expect(heard[0]).toBe('models.changed');
    expect(heard).toContain('models.progress download');
    expect(heard).toContain('models.progress check');
    expect(await stateOf(models)).toBe('here');
    await models.download(ID);
    expect(server.ranges).toHaveLength(1);
  });

  it('opens no connection before it is asked to', async () => {
    const server = await modelServer(content);
    const models = open({ catalogue: [offer(server.url)] });
    await models.list();
    await models.checkChoice(ID).catch(() => {});
    await models.choose(ID).catch(() => {});
    await models.delete(ID);
    expect(server.ranges).toEqual([]);
  });

  it('can be stopped, shows what is there, and goes on from it', async () => {
    const server = await modelServer(content);
    server.next.push(breakAfter(content, 10_000, 'silence'));
    const models = open({ catalogue: [offer(server.url)] });
    const handlers = createModelHandlers(models, undefined);
    const arrived = Promise.withResolvers<void>();
    models.subscribe((name) => name === 'models.progress' && arrived.resolve());
    expect((await handlers['models.download']({ id: ID })).models[1]?.state).toBe('downloading');
    await arrived.promise;
    const stopped = await handlers['models.cancelDownload']({ id: ID });
    expect(stopped.models[1]).toMatchObject({ state: 'partial', canDownload: true });
    expect(stopped.models[1]?.bytesHere).toBeGreaterThan(0);
    expect(stopped.problems).toEqual([]);
    await models.download(ID);
    expect(server.ranges[1]).toBe(`bytes=${stopped.models[1]?.bytesHere}-`);
    expect(await stateOf(models)).toBe('here');
  });

  it('keeps what went wrong in the list until it is tried again', async () => {
    const server = await modelServer(content);
    server.next.push((_, response) => response.writeHead(404).end());
    const models = open({ catalogue: [offer(server.url)] });
    await createModelHandlers(models, undefined)['models.download']({ id: ID });
    await expect.poll(async () => (await models.list()).problems[0]?.error.code).toBe('download-refused');
    await models.download(ID);
    expect((await models.list()).problems).toEqual([]);
  });

  it('has nothing to download for a model that is not on offer', async () => {
    await expect(open().download('whisper-mine')).rejects.toMatchObject({ code: 'not-downloadable' });
  });
});

describe('choosing', () => {
  beforeEach(() => {
    mkdirSync(own());
    writeGgml(fileOf(ID));
  });

  it('builds Whisper first, then makes the choice', async () => {
    withTools(goodMake);
    const models = open();
    const heard = events(models);
    await models.choose(ID);
    expect(settings.engine).toBe(ID);
    expect(heard).toContain('settings.changed');
    expect((await models.list()).whisper).toEqual({ built: true, building: null });
    const engine = await models.openWhisper(ID);
    expect(engine).toMatchObject({ id: ID, model: fileOf(ID) });
    await models.choose('moonshine-tiny-en');
    expect(settings.engine).toBe('moonshine-tiny-en');
  });

  it('says at once that there is no compiler, and changes nothing', async () => {
    const before = process.env.PATH;
    process.env.PATH = temporaryFolder();
    try {
      const choose = createModelHandlers(open(), undefined)['models.choose'];
      await expect(choose({ id: ID })).rejects.toMatchObject({ code: 'no-compiler' });
    } finally {
      process.env.PATH = before;
    }
    expect(settings.engine).toBe('moonshine-tiny-en');
  });

  it('answers before the building has ended; a cancel leaves the old engine', async () => {
    withTools({ ...goodMake, make: 'sleep 60' });
    const models = open();
    const handlers = createModelHandlers(models, undefined);
    await handlers['models.choose']({ id: ID });
    await expect.poll(async () => (await models.list()).whisper.building).toBe(ID);
    await handlers['models.cancelBuild']({});
    await expect.poll(async () => (await models.list()).whisper.building).toBeNull();
    expect(settings.engine).toBe('moonshine-tiny-en');
    expect((await models.list()).problems).toEqual([]);
  });

  it('one build serves all who wait, and ends when the last has gone', async () => {
    const made = path.join(temporaryFolder(), 'made');
    withTools({ ...goodMake, make: `echo x >> '${made}'; sleep 0.3; ${goodMake.make}` });
    const models = open();
    const gone = new AbortController();
    const leaves = expect(models.openWhisper(ID, gone.signal)).rejects.toMatchObject({ code: 'cancelled' });
    const stays = models.openWhisper(ID);
    setTimeout(() => gone.abort(), 50);
    await leaves;
    expect((await stays).id).toBe(ID);
    expect(readFileSync(made, 'utf8')).toBe('x\n');
  });

  it('refuses a model that is not there', async () => {
    await expect(open().choose('whisper-nope')).rejects.toMatchObject({ code: 'model-missing' });
    await expect(open().openWhisper('whisper-nope')).rejects.toMatchObject({ code: 'model-missing' });
  });
});

describe('deleting', () => {
  beforeEach(() => {
    mkdirSync(own());
    writeGgml(fileOf(ID));
  });

  it('can be undone, and the built-in engine takes over', async () => {
    settings = { ...settings, engine: ID };
    const models = open();
    const until = await models.delete(ID);
    expect(until.getTime()).toBeGreaterThan(Date.now());
    expect(settings.engine).toBe('moonshine-tiny-en');
    expect(await stateOf(models)).toBe('absent');
    await models.restore(ID);
    expect(await stateOf(models)).toBe('here');
  });

  it('removes the file when the app closes', async () => {
    const models = open();
    await models.delete(ID);
    await models.close();
    expect(readdirSync(own())).toEqual([]);
    await expect(models.restore(ID)).rejects.toMatchObject({ code: 'model-gone' });
  });

  it('leaves a folder of the user alone', async () => {
    const named = temporaryFolder();
    writeGgml(path.join(named, 'ggml-base.bin'));
    const models = open({ namedFolder: named });
    await expect(models.delete('whisper-base')).rejects.toMatchObject({ code: 'model-not-ours' });
    expect(readdirSync(named)).toEqual(['ggml-base.bin']);
  });
});

describe('the call that imports', () => {
  it('asks the shell for a file where none is named', async () => {
    const file = path.join(temporaryFolder(), 'ggml-x.bin');
    writeGgml(file);
    const asked = createModelHandlers(open(), async () => file)['models.import'];
    expect(await asked({})).toEqual({ id: 'whisper-x' });
    const none = createModelHandlers(open(), async () => null)['models.import'];
    expect(await none({})).toEqual({ id: null });
    const without = createModelHandlers(open(), undefined)['models.import'];
    await expect(without({})).rejects.toMatchObject({ code: 'no-path' });
    await expect(without({ path: 'ggml-x.bin' })).rejects.toMatchObject({ code: 'no-path' });
  });
});
