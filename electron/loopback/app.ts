import { Hono } from 'hono';
import { securityHeaders } from '../backend/app/content-security-policy.ts';
import { type WindowFiles, windowFileResponse } from '../backend/app/window-files.ts';
import { mediaResponse } from '../backend/media-response.ts';
import type { Backend } from '../backend/services.ts';
import { fileResponse } from '../backend/share/file-response.ts';
import { type Access, ENTER_PATH } from './access.ts';

const ATTEMPT_ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** What the loopback server answers over HTTP: the way in, the built window, sounds, and answers to save. Nothing is posted. */
export function createLoopbackApp(deps: {
  access: Access;
  files: WindowFiles;
  backend: Pick<Backend, 'media' | 'file'>;
}): Hono {
  const { access, files, backend } = deps;
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value);
  });

  app.use(async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.text('Not allowed', 405);
    if (!access.isOurOwn(c.req.header(), { navigation: true })) {
      return c.text('Dry Run only answers the browser of this machine, at the address that it printed.', 403);
    }
    return next();
  });

  app.get(ENTER_PATH, (c) => {
    c.header('Cache-Control', 'no-store');
    // Who has come in before may come by the same address again: a bookmark, a second tab.
    if (access.hasCookie(c.req.header())) return c.redirect('/', 303);
    const given = access.exchange(c.req.query('token') ?? '');
    if (given === 'wrong') {
      return c.text('This address is out of date. Use the one that Dry Run printed when it started.', 403);
    }
    if (given === 'used') {
      return c.text(
        'This address lets one browser in, and it has. Go on there, or start Dry Run again to open it here.',
        403,
      );
    }
    c.header('Set-Cookie', given.cookie);
    return c.redirect('/', 303);
  });

  app.use(async (c, next) => {
    if (access.hasCookie(c.req.header())) return next();
    return c.text('Open Dry Run with the address that it printed when it started.', 401);
  });

  app.get(`/media/:file{${ATTEMPT_ID}\\.wav}`, async (c) => {
    const media = await backend.media(c.req.param('file').slice(0, -'.wav'.length));
    if (!media) return c.text('Not found', 404);
    return mediaResponse(media, c.req.header('range') ?? null);
  });

  app.get('/files/:file', async (c) => fileResponse(await backend.file(c.req.param('file'))));

  app.get('*', (c) => windowFileResponse(files, new URL(c.req.url).pathname));
  return app;
}
