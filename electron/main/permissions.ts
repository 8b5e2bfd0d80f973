import type { Session } from 'electron';
import { isOurs } from './origin.ts';

/** The microphone and nothing else, for the main frame of our own origin and nobody else. */
export function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const media = 'mediaTypes' in details ? details.mediaTypes : undefined;
    const soundAlone = media?.length === 1 && media[0] === 'audio';
    callback(permission === 'media' && soundAlone && details.isMainFrame && isOurs(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, { mediaType, isMainFrame }) =>
      permission === 'media' && mediaType === 'audio' && isMainFrame && isOurs(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
}
