import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { channels } from '#electron/preload/channels.ts';
import type { DryRunBridge } from '#renderer/app/transport/electron-transport.ts';
import { exposed, ipcRenderer } from '#tests/fakes/electron.ts';

vi.mock('electron', () => import('#tests/fakes/electron.ts'));

let bridge: DryRunBridge;
beforeAll(async () => {
  await import('#electron/preload/index.ts');
  bridge = exposed.get('dryRun') as DryRunBridge;
});
beforeEach(() => {
  ipcRenderer.invoke.mockReset().mockResolvedValue({ ok: true, value: 1 });
  ipcRenderer.send.mockReset();
});

it('puts one transport into the window and nothing else', () => {
  expect([...exposed.keys()]).toEqual(['dryRun']);
  expect(Object.keys(bridge).sort()).toEqual(['call', 'on', 'sendAudio']);
});

it('calls what the contract names', async () => {
  await bridge.call('settings.get', {});
  expect(ipcRenderer.invoke).toHaveBeenCalledExactlyOnceWith(channels.call, 'settings.get', {});
});

it.each(['files.read', 'dry-run:call', 'toString', '__proto__', ''])(
  'calls nothing else: %s',
  async (name) => {
    expect(await bridge.call(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
    expect(ipcRenderer.invoke).not.toHaveBeenCalled();
  },
);

it('hears the events of the contract, without Electron’s own', () => {
  const heard = vi.fn();
  const other = vi.fn();
  const end = bridge.on('settings.changed', heard);
  bridge.on('secrets.changed', other);
  ipcRenderer.emit(channels.event, { sender: 'electron' }, 'settings.changed', { theme: 'dark' });
  ipcRenderer.emit(channels.event, { sender: 'electron' }, 'secrets.changed', {});
  expect(heard.mock.calls).toEqual([[{ theme: 'dark' }]]);
  expect(other).not.toHaveBeenCalled();
  end();
  ipcRenderer.emit(channels.event, {}, 'settings.changed', {});
  expect(heard).toHaveBeenCalledOnce();
});

it('sends of a frame what a frame has', () => {
  const samples = new Int16Array([1]);
  bridge.sendAudio({ recordingId: 'a', seq: 1, samples, more: 'than that' } as never);
  expect(ipcRenderer.send).toHaveBeenCalledExactlyOnceWith(channels.audio, {
    recordingId: 'a',
    seq: 1,
    samples,
  });
});
