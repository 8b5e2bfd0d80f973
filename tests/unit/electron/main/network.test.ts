import { describe, expect, it, vi } from 'vitest';
import { blockRequests, cutOffNetwork } from '#electron/main/network.ts';
import { app, session } from '#tests/fakes/electron.ts';

const ours = session.defaultSession;

function isCancelled(url: string): boolean {
  blockRequests(ours as never);
  const callback = vi.fn<(answer: { cancel: boolean }) => void>();
  (ours.beforeRequest as (...args: unknown[]) => void)({ url }, callback);
  return callback.mock.calls[0]?.[0].cancel ?? expect.fail('it was not answered');
}

describe('requests', () => {
  it.each([
    'app://dry-run/',
    'app://dry-run/media/x.wav',
    'blob:app://dry-run/1234',
    'data:image/png;base64,',
  ])('lets %s through', (url) => expect(isCancelled(url)).toBe(false));

  it.each([
    'https://example.com/',
    'http://127.0.0.1:9222/',
    'ws://127.0.0.1/',
    'wss://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'app://elsewhere/',
    'blob:https://example.com/1234',
    'chrome-extension://abc/x.js',
    'devtools://devtools/bundled/devtools_app.html',
  ])('blocks %s', (url) => expect(isCancelled(url)).toBe(true));
});

it('fetches no dictionaries', () => {
  blockRequests(ours as never);
  expect(ours.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  expect(ours.setSpellCheckerLanguages).toHaveBeenCalledWith([]);
});

it('looks no name up', () => {
  cutOffNetwork(app.commandLine);
  expect(app.commandLine.appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
});
