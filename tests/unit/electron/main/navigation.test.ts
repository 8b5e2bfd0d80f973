import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forbidLeaving } from '#electron/main/navigation.ts';
import { app, FakeWebContents, preventable } from '#tests/fakes/electron.ts';

vi.mock('electron', () => import('#tests/fakes/electron.ts'));

let contents: FakeWebContents;
beforeEach(() => {
  app.removeAllListeners();
  forbidLeaving(app as never);
  contents = new FakeWebContents();
  app.emit('web-contents-created', {}, contents);
});

function isPrevented(event: string, facts: object): boolean {
  const happening = preventable(facts);
  contents.emit(event, happening);
  return happening.defaultPrevented;
}

describe('contents of the app', () => {
  it('may be loaded again', () => {
    expect(isPrevented('will-frame-navigate', { isMainFrame: true, url: 'app://dry-run/history' })).toBe(
      false,
    );
  });

  it.each([
    'https://example.com/',
    'file:///etc/passwd',
    'app://elsewhere/',
    'javascript:alert(1)',
    'about:blank',
  ])('never go to %s', (url) =>
    expect(isPrevented('will-frame-navigate', { isMainFrame: true, url })).toBe(true),
  );

  it('have no frame that goes anywhere', () => {
    expect(isPrevented('will-frame-navigate', { isMainFrame: false, url: 'app://dry-run/' })).toBe(true);
  });

  it('are led nowhere and hold no web page', () => {
    expect(isPrevented('will-redirect', { url: 'app://dry-run/' })).toBe(true);
    expect(isPrevented('will-attach-webview', {})).toBe(true);
  });

  it('open no window', () => {
    expect(contents.openHandler({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
    expect(contents.openHandler({ url: 'app://dry-run/' })).toEqual({ action: 'deny' });
  });

  it('send nothing around the proxy', () => {
    expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp');
  });
});
