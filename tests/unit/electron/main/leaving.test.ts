import { beforeEach, describe, expect, it, vi } from 'vitest';
import { quitProperly } from '#electron/main/leaving.ts';
import { rememberingLog } from '#tests/fakes/backend-deps.ts';
import { app, BrowserWindow, dialog, preventable } from '#tests/fakes/electron.ts';

const GO_ON = { response: 0, checkboxChecked: false };
const CLOSE = { response: 1, checkboxChecked: false };

let recording: boolean;
let window: BrowserWindow;
let leaveNow: () => void;
const close = vi.fn<() => Promise<void>>();
const log = rememberingLog();

beforeEach(() => {
  app.removeAllListeners();
  app.exit.mockReset();
  dialog.showMessageBox.mockReset().mockResolvedValue(GO_ON);
  close.mockReset().mockResolvedValue(undefined);
  recording = false;
  window = new BrowserWindow({});
  ({ leaveNow } = quitProperly({
    app: app as never,
    dialog: dialog as never,
    window: window as never,
    backend: { isRecording: () => recording },
    close,
    log,
  }));
});
const ended = () => vi.waitFor(() => expect(app.exit).toHaveBeenCalled());

describe.each([
  ['closing the window', () => window.close()],
  ['quitting', () => app.quit()],
])('%s', (_, leave) => {
  it('closes everything before the app ends', async () => {
    let finish = () => {};
    close.mockReturnValue(new Promise<void>((resolve) => (finish = resolve)));
    expect(leave().defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(app.exit).not.toHaveBeenCalled();
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
    finish();
    await ended();
    expect(app.exit).toHaveBeenCalledExactlyOnceWith(0);
  });

  it('while recording asks, and goes on where the user says so', async () => {
    recording = true;
    expect(leave().defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(dialog.showMessageBox).toHaveBeenCalledOnce());
    await new Promise((resolve) => setTimeout(resolve));
    expect(close).not.toHaveBeenCalled();
    leave();
    await vi.waitFor(() => expect(dialog.showMessageBox).toHaveBeenCalledTimes(2));
  });

  it('while recording finishes the recording where the user closes', async () => {
    recording = true;
    dialog.showMessageBox.mockResolvedValue(CLOSE);
    leave();
    leave();
    await ended();
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('leaving now', () => {
  it('asks nothing, not even while recording', async () => {
    recording = true;
    leaveNow();
    leaveNow();
    await ended();
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
    expect(close).toHaveBeenCalledOnce();
  });

  it('overtakes a question that nobody answers', async () => {
    recording = true;
    let answer = (_: typeof CLOSE) => {};
    dialog.showMessageBox.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    window.close();
    leaveNow();
    await ended();
    answer(CLOSE);
    await new Promise((resolve) => setTimeout(resolve));
    expect(close).toHaveBeenCalledOnce();
  });
});

it('ends even if closing fails, and says where', async () => {
  close.mockRejectedValue(new Error('private words'));
  app.emit('window-all-closed');
  await ended();
  expect(log.lines.at(-1)).toContain('Closing failed');
  expect(log.lines.join()).not.toContain('private');
});

it('does not wait for ever', async () => {
  vi.useFakeTimers();
  try {
    close.mockReturnValue(new Promise(() => {}));
    leaveNow();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(app.exit).toHaveBeenCalledExactlyOnceWith(1);
  } finally {
    vi.useRealTimers();
  }
});

it('lets no page object to being left', () => {
  const event = preventable();
  window.webContents.emit('will-prevent-unload', event);
  expect(event.defaultPrevented).toBe(true);
});
