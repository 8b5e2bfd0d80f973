import { type Session, systemPreferences } from 'electron';
import { isOurs } from './origin.ts';

/** The microphone and nothing else, for the main frame of our own origin and nobody else. */
export function limitPermissions(session: Session, platform: NodeJS.Platform = process.platform): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const media = 'mediaTypes' in details ? details.mediaTypes : undefined;
    const soundAlone = media?.length === 1 && media[0] === 'audio';
    const isGranted =
      permission === 'media' && soundAlone && details.isMainFrame && isOurs(details.requestingUrl);
    if (!isGranted || platform !== 'darwin') return callback(isGranted);
    // A Mac asks its user too; the page would hear silence until they have answered.
    systemPreferences.askForMediaAccess('microphone').then(callback, () => callback(false));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, { mediaType, isMainFrame }) =>
      permission === 'media' && mediaType === 'audio' && isMainFrame && isOurs(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  // An object without streams would be thrown back at us as an error of ours.
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
}
