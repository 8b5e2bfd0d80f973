import { beforeEach, describe, expect, it, vi } from 'vitest';
import { limitPermissions } from '#electron/main/permissions.ts';
import { session, systemPreferences } from '#tests/fakes/electron.ts';

vi.mock('electron', () => import('#tests/fakes/electron.ts'));

const ours = session.defaultSession;
const page = { isMainFrame: true, requestingUrl: 'app://dry-run/' };

function asked(permission: string, details: object): boolean {
  let granted: boolean | undefined;
  const handler = ours.permissionRequest as (...args: unknown[]) => void;
  handler({}, permission, (answer: boolean) => (granted = answer), { ...page, ...details });
  return granted ?? expect.fail('it was not answered');
}
const checked = (permission: string, origin: string, details: object) =>
  (ours.permissionCheck as (...args: unknown[]) => boolean)({}, permission, origin, {
    isMainFrame: true,
    ...details,
  });

beforeEach(() => {
  systemPreferences.askForMediaAccess.mockReset().mockResolvedValue(true);
  limitPermissions(ours as never, 'linux');
});

describe('asking for a permission', () => {
  it('grants our page the microphone', () => {
    expect(asked('media', { mediaTypes: ['audio'] })).toBe(true);
  });

  it.each([true, false])('has a Mac ask its user first: %s', async (allowed) => {
    systemPreferences.askForMediaAccess.mockResolvedValue(allowed);
    limitPermissions(ours as never, 'darwin');
    const answer = vi.fn();
    const handler = ours.permissionRequest as (...args: unknown[]) => void;
    handler({}, 'media', answer, { ...page, mediaTypes: ['audio'] });
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(allowed));
    expect(systemPreferences.askForMediaAccess).toHaveBeenCalledExactlyOnceWith('microphone');
    expect(asked('media', { mediaTypes: ['video'] })).toBe(false);
    expect(systemPreferences.askForMediaAccess).toHaveBeenCalledOnce();
  });

  it.each([
    ['the camera', 'media', { mediaTypes: ['video'] }],
    ['both', 'media', { mediaTypes: ['audio', 'video'] }],
    ['media of no kind', 'media', { mediaTypes: [] }],
    ['media without saying which', 'media', {}],
    ['a frame inside', 'media', { mediaTypes: ['audio'], isMainFrame: false }],
    ['another page', 'media', { mediaTypes: ['audio'], requestingUrl: 'https://example.com/' }],
    ['notifications', 'notifications', {}],
    ['the place', 'geolocation', {}],
    ['the clipboard', 'clipboard-read', {}],
    ['other programs', 'openExternal', {}],
    ['the screen', 'display-capture', {}],
    ['what comes next year', 'unknown', {}],
  ])('denies %s', (_, permission, details) => {
    expect(asked(permission, details)).toBe(false);
  });
});

describe('checking a permission', () => {
  it('has the microphone for our own origin', () => {
    expect(checked('media', 'app://dry-run/', { mediaType: 'audio' })).toBe(true);
  });

  it.each([
    ['the camera', 'media', 'app://dry-run/', { mediaType: 'video' }],
    ['media of unknown kind', 'media', 'app://dry-run/', { mediaType: 'unknown' }],
    ['a frame inside', 'media', 'app://dry-run/', { mediaType: 'audio', isMainFrame: false }],
    ['another origin', 'media', 'https://example.com/', { mediaType: 'audio' }],
    ['no origin', 'media', '', { mediaType: 'audio' }],
    ['the clipboard', 'clipboard-sanitized-write', 'app://dry-run/', {}],
    ['devices', 'hid', 'app://dry-run/', {}],
  ])('does not have %s', (_, permission, origin, details) => {
    expect(checked(permission, origin, details)).toBe(false);
  });
});

it('hands out no device and no picture of the screen', () => {
  expect((ours.devicePermission as () => boolean)()).toBe(false);
  const callback = vi.fn();
  (ours.displayMedia as (...args: unknown[]) => void)({}, callback);
  expect(callback).toHaveBeenCalledExactlyOnceWith(null);
});
