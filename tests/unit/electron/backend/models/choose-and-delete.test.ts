import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createModelHandlers } from '#electron/backend/models/handlers.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';
import { withTools } from '../speech/whisper/fake-whisper.ts';
import { writeGgml } from './ggml.ts';
import { events, ID, type ModelsPlace, modelsPlace, stateOf } from './open-models.ts';

const goodMake = { cc: '', 'g++': '', make: 'printf "#!/bin/sh\\n" > main; chmod +x main' };

let place: ModelsPlace;
beforeEach(() => {
  place = modelsPlace();
});

describe('choosing', () => {
  beforeEach(() => {
    mkdirSync(place.own);
    writeGgml(place.fileOf(ID));
  });

  it('builds Whisper first, then makes the choice', async () => {
    withTools(goodMake);
    const models = place.open();
    const heard = events(models);
    await models.choose(ID);
    expect(place.settings.engine).toBe(ID);
    expect(heard).toContain('settings.changed');
    expect((await models.list()).whisper).toEqual({ built: true, building: null });
    const engine = await models.openWhisper(ID);
    expect(engine).toMatchObject({ id: ID, model: place.fileOf(ID) });
    await models.choose('moonshine-tiny-en');
    expect(place.settings.engine).toBe('moonshine-tiny-en');
  });

  it('says at once that there is no compiler, and changes nothing', async () => {
    const before = process.env.PATH;
    process.env.PATH = temporaryFolder();
    try {
      const choose = createModelHandlers(place.open(), undefined)['models.choose'];
      await expect(choose({ id: ID })).rejects.toMatchObject({ code: 'no-compiler' });
    } finally {
      process.env.PATH = before;
    }
    expect(place.settings.engine).toBe('moonshine-tiny-en');
  });

  it('answers before the building has ended; a cancel leaves the old engine', async () => {
    withTools({ ...goodMake, make: 'sleep 60' });
    const models = place.open();
    const handlers = createModelHandlers(models, undefined);
    await handlers['models.choose']({ id: ID });
    await expect.poll(async () => (await models.list()).whisper.building).toBe(ID);
    await handlers['models.cancelBuild']({});
    await expect.poll(async () => (await models.list()).whisper.building).toBeNull();
    expect(place.settings.engine).toBe('moonshine-tiny-en');
    expect((await models.list()).problems).toEqual([]);
  });

  it('one build serves all who wait, and ends when the last has gone', async () => {
    const made = path.join(temporaryFolder(), 'made');
    withTools({ ...goodMake, make: `echo x >> '${made}'; sleep 0.3; ${goodMake.make}` });
    const models = place.open();
    const gone = new AbortController();
    const leaves = expect(models.openWhisper(ID, gone.signal)).rejects.toMatchObject({ code: 'cancelled' });
    const stays = models.openWhisper(ID);
    setTimeout(() => gone.abort(), 50);
    await leaves;
    expect((await stays).id).toBe(ID);
    expect(readFileSync(made, 'utf8')).toBe('x\n');
  });

  it('does not choose a model that was deleted while Whisper was built', async () => {
    withTools({ ...goodMake, make: `sleep 0.5; ${goodMake.make}` });
    const models = place.open();
    const choice = expect(models.choose(ID)).rejects.toMatchObject({ code: 'model-missing' });
    await expect.poll(async () => (await models.list()).whisper.building).toBe(ID);
    await models.delete(ID);
    await choice;
    expect(place.settings.engine).toBe('moonshine-tiny-en');
  });

  it('refuses a model that is not there', async () => {
    await expect(place.open().choose('whisper-nope')).rejects.toMatchObject({ code: 'model-missing' });
    await expect(place.open().openWhisper('whisper-nope')).rejects.toMatchObject({ code: 'model-missing' });
  });
});

describe('deleting', () => {
  beforeEach(() => {
    mkdirSync(place.own);
    writeGgml(place.fileOf(ID));
  });

  it('can be undone, and the built-in engine takes over', async () => {
    place.settings = { ...place.settings, engine: ID };
    const models = place.open();
    const until = await models.delete(ID);
    expect(until.getTime()).toBeGreaterThan(Date.now());
    expect(place.settings.engine).toBe('moonshine-tiny-en');
    expect(await stateOf(models)).toBe('absent');
    await models.restore(ID);
    expect(await stateOf(models)).toBe('here');
    expect(place.settings.engine).toBe(ID);
  });

  it('undone, leaves alone what was chosen meanwhile', async () => {
    place.settings = { ...place.settings, engine: ID };
    const other = 'whisper-other';
    writeGgml(place.fileOf(other));
    const models = place.open();
    await models.delete(ID);
    place.settings = { ...place.settings, engine: other };
    await models.restore(ID);
    expect(place.settings.engine).toBe(other);
  });

  it('removes the file when the app closes', async () => {
    const models = place.open();
    await models.delete(ID);
    await models.close();
    expect(readdirSync(place.own)).toEqual([]);
    await expect(models.restore(ID)).rejects.toMatchObject({ code: 'model-gone' });
  });

  it('leaves a folder of the user alone', async () => {
    const named = temporaryFolder();
    writeGgml(path.join(named, 'ggml-base.bin'));
    const models = place.open({ namedFolder: named });
    await expect(models.delete('whisper-base')).rejects.toMatchObject({ code: 'model-not-ours' });
    expect(readdirSync(named)).toEqual(['ggml-base.bin']);
  });
});
