import { type Protocol, protocol } from 'electron';
import { securityHeaders } from '../backend/app/content-security-policy.ts';
import { type WindowFiles, windowFileResponse } from '../backend/app/window-files.ts';
import { mediaResponse } from '../backend/media-response.ts';
import type { Backend } from '../backend/services.ts';
import { fileResponse } from '../backend/share/file-response.ts';
import { isOurs, SCHEME } from './origin.ts';

const FILES = /^\/files\/([^/]+)$/;
const MEDIA = /^\/media\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.wav$/;

/** Must run before the app is ready. `stream` lets a player seek. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Serves the built window and the sounds at our own origin, each with the policy. */
export function handleAppScheme(
  protocols: Pick<Protocol, 'handle'>,
  files: WindowFiles,
  backend: Pick<Backend, 'media' | 'file'>,
): void {
  protocols.handle(SCHEME, async (request) => {
    const response = await answer(request, files, backend);
    for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
    return response;
  });
}

async function answer(
  request: Request,
  files: WindowFiles,
  backend: Pick<Backend, 'media' | 'file'>,
): Promise<Response> {
  if (request.method !== 'GET') return new Response('Not allowed', { status: 405 });
  if (!isOurs(request.url)) return new Response('Not found', { status: 404 });
  const { pathname } = new URL(request.url);
  const file = FILES.exec(pathname)?.[1];
  if (file) return fileResponse(await backend.file(file));
  const attemptId = MEDIA.exec(pathname)?.[1];
  if (!attemptId) return windowFileResponse(files, pathname);
  // `net.fetch` of a file would ignore the range, and every seek would land at the start.
  return mediaResponse(await backend.media(attemptId), request.headers.get('range'));
}
