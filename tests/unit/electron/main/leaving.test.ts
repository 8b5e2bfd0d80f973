import { beforeEach, describe, expect, it, vi } from 'vitest';
import { quitProperly } from '#electron/main/leaving.ts';
import { rememberingLog } from '#tests/fakes/backend-deps.ts';
import { app, BrowserWindow, preventable } from '#tests/fakes/electron.ts';

let window: BrowserWindow;
let leaveNow: () => void;
const close = vi.fn<() => Promise<void>>();
const log = rememberingLog();

beforeEach(() => {
  app.removeAllListeners();
  app.exit.mockReset();
  close.mockReset().mockResolvedValue(undefined);
  window = new BrowserWindow({});
  ({ leaveNow } = quitProperly({
    app: app as never,
    window: window as never,
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
    finish();
    await ended();
    expect(app.exit).toHaveBeenCalledExactlyOnceWith(0);
  });

  it('closes once, however often it is wished', async () => {
    leave();
    leave();
    leaveNow();
    await ended();
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
