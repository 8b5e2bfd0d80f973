import { afterEach, describe, expect, it, vi } from 'vitest';
import { createWakeLock } from '#renderer/audio/wake-lock.ts';

/** A window that can be hidden, with a wake lock that the system takes away when it is. */
function fakeWindow(request: () => Promise<EventTarget & { release(): Promise<void> }>) {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', document);
  vi.stubGlobal('navigator', { wakeLock: { request } });
  return document;
}

const sentinel = () => Object.assign(new EventTarget(), { release: vi.fn(async () => {}) });

describe('the wake lock', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is asked for once, and given back', async () => {
    const lock = sentinel();
    const request = vi.fn(async () => lock);
    fakeWindow(request);
    const wakeLock = createWakeLock();
    wakeLock.hold();
    wakeLock.hold();
    await Promise.resolve();
    await Promise.resolve();
    wakeLock.release();
    expect(request).toHaveBeenCalledTimes(1);
    expect(lock.release).toHaveBeenCalledTimes(1);
  });

  it('is asked for again when the window comes back', async () => {
    const locks = [sentinel(), sentinel()];
    const request = vi.fn(async () => locks[request.mock.calls.length - 1] ?? sentinel());
    const document = fakeWindow(request);
    createWakeLock().hold();
    await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(1));
    await Promise.resolve();
    locks[0]?.dispatchEvent(new Event('release'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(request).toHaveBeenCalledTimes(2);
  });

  it('does without where it is refused', async () => {
    fakeWindow(async () => {
      throw new Error('low battery');
    });
    const wakeLock = createWakeLock();
    wakeLock.hold();
    await Promise.resolve();
    expect(() => wakeLock.release()).not.toThrow();
  });
});
