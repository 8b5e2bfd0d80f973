import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { silentLog } from '#electron/backend/app/log.ts';
import { createSettingsHandlers } from '#electron/backend/settings/handlers.ts';
import { openSettings } from '#electron/backend/settings/settings-store.ts';
import { defaultSettings } from '#shared/contract/settings.ts';
import { rememberingLog, temporaryFolder } from '#tests/fakes/backend-deps.ts';

let folder: string;
const file = () => path.join(folder, 'settings.json');
const setAside = () => readdirSync(folder).filter((name) => name.startsWith('settings.damaged-'));

beforeEach(() => {
  folder = temporaryFolder();
});

describe('the settings', () => {
  it('are the defaults where there is no file, and make none', () => {
    expect(openSettings(folder, silentLog).get()).toEqual(defaultSettings);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are kept, for their owner alone, and read by the next start', () => {
    const store = openSettings(folder, silentLog);
    expect(store.set({ theme: 'dark' })).toEqual({ ...defaultSettings, theme: 'dark' });
    expect(store.get().theme).toBe('dark');
    expect(openSettings(folder, silentLog).get().theme).toBe('dark');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('are shared: what another shell wrote counts', () => {
    const here = openSettings(folder, silentLog);
    const there = openSettings(folder, silentLog);
    here.set({ theme: 'dark' });
    there.set({ welcomed: true });
    expect(here.get()).toEqual({ ...defaultSettings, theme: 'dark', welcomed: true });
  });

  it('that an older version did not know have their default', () => {
    writeFileSync(file(), JSON.stringify({ version: 1, theme: 'light' }));
    expect(openSettings(folder, silentLog).get()).toEqual({ ...defaultSettings, theme: 'light' });
    expect(openSettings(folder, silentLog).get().engine).toBe('moonshine-tiny-en');
  });

  it.each([
    ['no JSON', '{"theme": "da'],
    ['nothing', ''],
    ['something else', '[1, 2]'],
    ['a value that is none', '{"theme": "purple"}'],
    ['a version to come', '{"version": 2}'],
    ['bytes', '\0\0\0\0'],
  ])('are the defaults where the file holds %s, and the file is set aside', (_, text) => {
    writeFileSync(file(), text);
    const log = rememberingLog();
    const store = openSettings(folder, log);
    expect(store.get()).toEqual(defaultSettings);
    expect(setAside()).toHaveLength(1);
    expect(readFileSync(path.join(folder, setAside()[0] ?? ''), 'utf8')).toBe(text);
    expect(log.lines).toHaveLength(1);
    expect(store.set({ theme: 'light' }).theme).toBe('light');
    expect(openSettings(folder, silentLog).get().theme).toBe('light');
  });

  it('survive a file that is damaged while the app runs', () => {
    const store = openSettings(folder, silentLog);
    store.set({ theme: 'dark' });
    writeFileSync(file(), 'not any more');
    expect(store.set({ welcomed: true })).toEqual({ ...defaultSettings, welcomed: true });
    expect(setAside()).toHaveLength(1);
  });

  it('say so where the disk refuses', () => {
    const refusing = () => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    };
    const store = openSettings(folder, silentLog, refusing);
    expect(() => store.set({ theme: 'dark' })).toThrow(
      expect.objectContaining({ code: 'settings-not-saved' }),
    );
  });
});

describe('the calls', () => {
  it('tell every window what changed', async () => {
    const emit = vi.fn();
    const recount = vi.fn();
    const handlers = createSettingsHandlers(openSettings(folder, silentLog), emit, recount);
    const next = await handlers['settings.set']({ theme: 'dark', microphoneId: undefined } as never);
    expect(next).toEqual({ ...defaultSettings, theme: 'dark' });
    expect(emit).toHaveBeenCalledExactlyOnceWith('settings.changed', next);
    expect(await handlers['settings.get']({})).toEqual(next);
    expect(recount).not.toHaveBeenCalled();
  });

  it('has reports made anew before any window hears that other things are counted', async () => {
    const order: string[] = [];
    const handlers = createSettingsHandlers(
      openSettings(folder, silentLog),
      () => order.push('told'),
      () => order.push('recounted'),
    );
    const counting = { fineWords: ['so'], ownFillers: [], flagsOff: [] };
    expect(await handlers['settings.set']({ counting })).toEqual({ ...defaultSettings, counting });
    expect(order).toEqual(['recounted', 'told']);
  });

  it('knows settings that were written before anything could be left out of the count', () => {
    const { counting, ...older } = defaultSettings;
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ ...older, theme: 'dark' }));
    expect(openSettings(folder, silentLog).get()).toEqual({ ...defaultSettings, theme: 'dark', counting });
  });
});
