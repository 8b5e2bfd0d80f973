import { describe, expect, it } from 'vitest';
import { createStores } from '#renderer/app/stores/stores.tsx';
import { CoachError } from '#shared/contract/errors.ts';
import { createWindowTransport } from '#tests/fakes/window-transport.ts';

const notice = { code: 'index-rebuilt', message: 'The index was rebuilt.', retryable: false };

describe('start', () => {
  it('is ready with the facts and the settings', async () => {
    const { start, settings } = createStores(createWindowTransport([], 0, { theme: 'dark' }));
    await start.getState().start();
    expect(start.getState()).toMatchObject({ phase: 'ready', info: { version: '0.1.0' } });
    expect(settings.getState().settings.theme).toBe('dark');
  });

  it('fails with the reason, and can be tried again', async () => {
    const transport = createWindowTransport();
    let busy = true;
    const info = await transport.call('app.info', {});
    transport.answer('app.info', () => {
      if (busy) throw new CoachError('library-busy', 'Dry Run is already open.', { retryable: true });
      return info;
    });
    const { start } = createStores(transport);
    await start.getState().start();
    expect(start.getState()).toMatchObject({ phase: 'failed', error: { code: 'library-busy' } });
    busy = false;
    await start.getState().start();
    expect(start.getState()).toMatchObject({ phase: 'ready', error: null });
  });
});

describe('notices', () => {
  it('come from the start and from later, each once, and stay away once read', async () => {
    const transport = createWindowTransport();
    const info = await transport.call('app.info', {});
    transport.answer('app.info', () => ({ ...info, notices: [notice] }));
    const { start, notices } = createStores(transport);
    await start.getState().start();
    transport.emit('library.notice', notice);
    transport.emit('library.notice', { ...notice, message: 'One recording was repaired.' });
    expect(notices.getState().notices.map((n) => n.message)).toEqual([
      'The index was rebuilt.',
      'One recording was repaired.',
    ]);
    notices.getState().dismiss(notice);
    await start.getState().refreshInfo();
    expect(notices.getState().notices).toHaveLength(1);
  });
});

describe('settings', () => {
  it('apply at once, and are taken back when they cannot be saved', async () => {
    const transport = createWindowTransport();
    const { settings } = createStores(transport);
    await settings.getState().load();
    transport.answer('settings.set', () => {
      throw new CoachError('settings-not-saved', 'The disk is full.');
    });
    const changing = settings.getState().change({ theme: 'dark' });
    expect(settings.getState().settings.theme).toBe('dark');
    await expect(changing).rejects.toMatchObject({ code: 'settings-not-saved' });
    expect(settings.getState().settings.theme).toBe('system');
  });

  it('follow another window', () => {
    const transport = createWindowTransport();
    const { settings } = createStores(transport);
    const before = settings.getState().settings;
    transport.emit('settings.changed', { ...before, theme: 'light' });
    expect(settings.getState().settings.theme).toBe('light');
  });
});
