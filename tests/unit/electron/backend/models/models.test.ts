import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createModelHandlers } from '#electron/backend/models/handlers.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';
import { WHOLE, writeGgml } from './ggml.ts';
import { breakAfter, modelServer } from './model-server.ts';
import { content, events, ID, type ModelsPlace, modelsPlace, offer, stateOf } from './open-models.ts';

let place: ModelsPlace;
beforeEach(() => {
  place = modelsPlace();
});

describe('the list', () => {
  it('has the built-in engine, what is on offer, and files of the user', async () => {
    mkdirSync(place.own);
    writeGgml(place.fileOf('whisper-mine'), { multilingual: true });
    const named = temporaryFolder();
    writeGgml(path.join(named, 'ggml-base.bin'));
    writeFileSync(path.join(named, 'ggml-broken.bin'), 'no model');
    writeFileSync(path.join(named, 'README.md'), '');
    const { models, chosen, whisper, diskBytes } = await place.open({ namedFolder: named }).list();
    expect(models.map(({ id, state, place, languages }) => [id, state, place, languages])).toEqual([
      ['moonshine-tiny-en', 'here', 'app', 'English'],
      [ID, 'absent', null, 'English'],
      ['whisper-mine', 'here', 'library', 'many'],
      ['whisper-base', 'here', 'folder', 'English'],
    ]);
    expect([chosen, whisper.built, diskBytes]).toEqual(['moonshine-tiny-en', false, WHOLE]);
  });

  it('prefers our own file to one of the same name in a named folder', async () => {
    mkdirSync(place.own);
    writeGgml(place.fileOf('whisper-base'));
    const named = temporaryFolder();
    writeGgml(path.join(named, 'ggml-base.bin'));
    const found = (await place.open({ namedFolder: named }).list()).models.filter(
      ({ id }) => id === 'whisper-base',
    );
    expect(found.map(({ place }) => place)).toEqual(['library']);
  });
});

describe('importing', () => {
  it('copies a model and names it by its file', async () => {
    const models = place.open();
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
    await expect(place.open().import(file)).rejects.toMatchObject({ code });
    expect(existsSync(place.own)).toBe(false);
  });

  it('does not begin to copy what there is no room for', async () => {
    const file = path.join(temporaryFolder(), 'ggml-huge.bin');
    writeGgml(file);
    // Takes no room itself: nothing is written behind its head.
    truncateSync(file, 2 ** 43);
    await expect(place.open().import(file)).rejects.toMatchObject({ code: 'disk-full', retryable: true });
    expect(existsSync(place.fileOf('whisper-huge'))).toBe(false);
  });

  it('does not write over a model of the same name', async () => {
    const file = path.join(temporaryFolder(), 'ggml-x.bin');
    writeGgml(file);
    const models = place.open();
    await models.import(file);
    await expect(models.import(file)).rejects.toMatchObject({ code: 'model-exists' });
  });
});

describe('downloading', () => {
  it('brings a model that can be used, with progress', async () => {
    const server = await modelServer(content);
    const models = place.open({ catalogue: [offer(server.url)] });
    const heard = events(models);
    await models.download(ID);
    expect(readFileSync(place.fileOf(ID)).equals(content)).toBe(true);
    expect(heard[0]).toBe('models.changed');
    expect(heard).toContain('models.progress download');
    expect(heard).toContain('models.progress check');
    expect(await stateOf(models)).toBe('here');
    await models.download(ID);
    expect(server.ranges).toHaveLength(1);
  });

  it('opens no connection before it is asked to', async () => {
    const server = await modelServer(content);
    const models = place.open({ catalogue: [offer(server.url)] });
    await models.list();
    await models.checkChoice(ID).catch(() => {});
    await models.choose(ID).catch(() => {});
    await models.delete(ID);
    expect(server.ranges).toEqual([]);
  });

  it('can be stopped, shows what is there, and goes on from it', async () => {
    const server = await modelServer(content);
    server.next.push(breakAfter(content, 10_000, 'silence'));
    const models = place.open({ catalogue: [offer(server.url)] });
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
    const models = place.open({ catalogue: [offer(server.url)] });
    await createModelHandlers(models, undefined)['models.download']({ id: ID });
    await expect.poll(async () => (await models.list()).problems[0]?.error.code).toBe('download-refused');
    await models.download(ID);
    expect((await models.list()).problems).toEqual([]);
  });

  it('has nothing to download for a model that is not on offer', async () => {
    await expect(place.open().download('whisper-mine')).rejects.toMatchObject({ code: 'not-downloadable' });
  });
});

describe('the call that imports', () => {
  it('asks the shell for a file where none is named', async () => {
    const file = path.join(temporaryFolder(), 'ggml-x.bin');
    writeGgml(file);
    const asked = createModelHandlers(place.open(), async () => file)['models.import'];
    expect(await asked({})).toEqual({ id: 'whisper-x' });
    const none = createModelHandlers(place.open(), async () => null)['models.import'];
    expect(await none({})).toEqual({ id: null });
    const without = createModelHandlers(place.open(), undefined)['models.import'];
    await expect(without({})).rejects.toMatchObject({ code: 'no-path' });
    await expect(without({ path: 'ggml-x.bin' })).rejects.toMatchObject({ code: 'no-path' });
  });
});
