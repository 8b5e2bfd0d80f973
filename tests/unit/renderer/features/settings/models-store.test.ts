import { expect, it } from 'vitest';
import { costText, progressText } from '#renderer/features/settings/model-texts.ts';
import { createModelsStore } from '#renderer/features/settings/models-store.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { ModelInfo } from '#shared/contract/models.ts';
import { fakeModelList } from '#tests/fakes/window-models.ts';
import { createWindowTransport } from '#tests/fakes/window-transport.ts';

const ID = 'whisper-tiny.en-q5_1';
const tiny = fakeModelList.models.find(({ id }) => id === ID) as ModelInfo;

it('keeps the list and what goes on as the backend tells it, until it is left', async () => {
  const transport = createWindowTransport();
  const { store, listen } = createModelsStore(transport);
  const leave = listen();
  await expect.poll(() => store.getState().list?.chosen).toBe('moonshine-tiny-en');
  transport.emit('models.progress', { id: ID, task: 'download', fraction: 0.5, bytesHere: 16_000_000 });
  expect(store.getState().progress[ID]?.fraction).toBe(0.5);
  transport.answer('models.list', () => ({ ...fakeModelList, chosen: ID }));
  transport.emit('models.changed', {});
  await expect.poll(() => store.getState().list?.chosen).toBe(ID);
  leave();
  transport.emit('models.progress', { id: ID, task: 'download', fraction: 0.9, bytesHere: 30_000_000 });
  expect(store.getState().progress[ID]?.fraction).toBe(0.5);
});

it('asks for the list again after an import and a deletion', async () => {
  const transport = createWindowTransport();
  const { store } = createModelsStore(transport);
  transport.answer('models.import', ({ path }) => ({ id: path === undefined ? null : ID }));
  expect(await store.getState().importFile('/home/ada/ggml-tiny.en.bin')).toBe(ID);
  expect(await store.getState().importFile()).toBeNull();
  await store.getState().remove(ID);
  expect(transport.asked.filter((name) => name === 'models.list')).toHaveLength(3);
});

it('leaves the list as it is where something cannot be done', async () => {
  const transport = createWindowTransport();
  const { store } = createModelsStore(transport);
  await store.getState().refresh();
  transport.answer('models.choose', () => {
    throw new CoachError('no-compiler', 'No C compiler found.');
  });
  await expect(store.getState().choose(ID)).rejects.toMatchObject({ code: 'no-compiler' });
  expect(store.getState().list).toEqual(fakeModelList);
});

it('says what a model costs', () => {
  expect(costText(tiny)).toBe('English · 32 MB · about 2 minutes for a ten-minute answer');
  expect(costText({ ...tiny, realTimeFactor: 0.05 })).toMatch(/about 1 minute for/);
  expect(costText({ ...tiny, realTimeFactor: null, languages: 'many' })).toBe('Many languages · 32 MB');
});

it('says how far it is', () => {
  const progress = { id: ID, fraction: 0.5, bytesHere: 16_000_000 };
  expect(progressText(tiny, { ...progress, task: 'download' })).toBe('16 MB of 32 MB');
  expect(progressText(tiny, { ...progress, task: 'check' })).toBe('Checking that it is whole');
  expect(progressText(tiny, { ...progress, task: 'build' })).toMatch(/once: 50 %$/);
  expect(progressText({ ...tiny, bytesHere: 3_000_000 }, undefined)).toBe('3.0 MB of 32 MB');
});
