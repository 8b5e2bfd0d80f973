import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerWindow, tellWindow } from '#electron/main/ipc.ts';
import { channels } from '#electron/preload/channels.ts';
import { type FakeBackend, fakeBackend } from '#tests/fakes/backend.ts';
import { rememberingLog } from '#tests/fakes/backend-deps.ts';
import { FakeFrame, FakeWebContents, ipcMain } from '#tests/fakes/electron.ts';

vi.mock('electron', () => import('#tests/fakes/electron.ts'));

const recordingId = '0b8c5f0e-6c5b-4a7e-9c41-0a3f6a7b8c9d';
const frame = { recordingId, seq: 0, samples: new Int16Array([1, 2]) };
let backend: FakeBackend;
let contents: FakeWebContents;
const log = rememberingLog();

beforeEach(() => {
  ipcMain.removeAllListeners();
  backend = fakeBackend();
  backend.answer = () => 'answered';
  contents = new FakeWebContents();
  answerWindow(ipcMain as never, backend, log);
});

const ask = (event: object, name: unknown, input: unknown) =>
  (ipcMain.handlers.get(channels.call) as (...args: unknown[]) => Promise<unknown>)(event, name, input);
const fromWindow = () => ({ sender: contents, senderFrame: contents.mainFrame });

/** Everyone who is not the main frame of our window at our origin. */
function strangers(): [string, object][] {
  const elsewhere = new FakeWebContents();
  elsewhere.mainFrame = new FakeFrame('https://example.com/');
  const local = new FakeWebContents();
  local.mainFrame = new FakeFrame('file:///tmp/page.html');
  return [
    ['a frame inside our page', { sender: contents, senderFrame: new FakeFrame('app://dry-run/') }],
    ['a page that is gone', { sender: contents, senderFrame: null }],
    ['a page of the web', { sender: elsewhere, senderFrame: elsewhere.mainFrame }],
    ['a local file', { sender: local, senderFrame: local.mainFrame }],
  ];
}

describe('calls', () => {
  it('of our page are answered', async () => {
    expect(await ask(fromWindow(), 'settings.get', {})).toEqual({ ok: true, value: 'answered' });
    expect(backend.handled).toEqual([{ name: 'settings.get', input: {} }]);
  });

  it('of anybody else are refused before the backend hears of them', async () => {
    for (const [who, event] of strangers()) {
      expect(await ask(event, 'settings.get', {}), who).toMatchObject({
        ok: false,
        error: { code: 'not-allowed' },
      });
    }
    expect(backend.handled).toEqual([]);
  });

  it('without a name are refused', async () => {
    for (const name of [undefined, 7, ['settings.get'], { toString: () => 'settings.get' }]) {
      expect(await ask(fromWindow(), name, {})).toMatchObject({ ok: false });
    }
    expect(backend.handled).toEqual([]);
  });

  it('that fail by a fault of ours leave the place in the log, and no word of the message', async () => {
    backend.answer = () => {
      throw new TypeError('cannot read “my private answer”');
    };
    expect(await ask(fromWindow(), 'settings.get', {})).toMatchObject({ error: { code: 'internal' } });
    expect(log.lines.at(-1)).toContain('ipc.test.ts');
    expect(log.lines.join()).not.toContain('private');
  });
});

describe('sound', () => {
  it('of our page goes to the backend', () => {
    ipcMain.emit(channels.audio, fromWindow(), frame);
    expect(backend.frames).toEqual([frame]);
  });

  it('of anybody else goes nowhere', () => {
    for (const [, event] of strangers()) ipcMain.emit(channels.audio, event, frame);
    expect(backend.frames).toEqual([]);
  });

  it.each([
    ['nothing', null],
    ['no samples', { ...frame, samples: undefined }],
    ['samples of another kind', { ...frame, samples: new Float32Array(2) }],
    ['a list', { ...frame, samples: [1, 2] }],
    ['too many samples', { ...frame, samples: new Int16Array(16_001) }],
    ['a path for an id', { ...frame, recordingId: '../../etc/passwd' }],
    ['a number that does not count', { ...frame, seq: -1 }],
    ['no number', { ...frame, seq: 'x' }],
  ])('that is none goes nowhere: %s', (_, wrong) => {
    ipcMain.emit(channels.audio, fromWindow(), wrong);
    expect(backend.frames).toEqual([]);
  });
});

describe('events', () => {
  it('go to the window until it is gone', () => {
    const end = tellWindow(contents as never, backend);
    const told = { attemptId: recordingId };
    backend.emit('attempt.changed', told);
    expect(contents.send).toHaveBeenCalledExactlyOnceWith(channels.event, 'attempt.changed', told);
    contents.destroyed = true;
    backend.emit('attempt.changed', told);
    contents.destroyed = false;
    end();
    backend.emit('attempt.changed', told);
    expect(contents.send).toHaveBeenCalledOnce();
  });
});
