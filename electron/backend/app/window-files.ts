import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { getMimeType } from 'hono/utils/mime';

/** The built window: addresses (`/`, `/assets/index-1a2b.js`) with the file that each stands for. */
export type WindowFiles = ReadonlyMap<string, string>;

const HASHED = /^\/assets\//;

/**
 * Lists the built window once. Only what is on the list is ever served, so no address can lead out of the
 * folder. Rejects with ENOENT where the window was not built.
 */
export async function listWindowFiles(folder: string): Promise<WindowFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(`/${path.relative(folder, file).split(path.sep).join('/')}`, file);
  }
  const page = files.get('/index.html');
  if (!page) throw Object.assign(new Error('The window was not built.'), { code: 'ENOENT' });
  files.set('/', page);
  return files;
}

/**
 * Answers with a file of the window, or with the page itself for an address of one of its screens (a path
 * without a dot), so that reloading works anywhere; otherwise 404.
 */
export async function windowFileResponse(files: WindowFiles, pathname: string): Promise<Response> {
  const file = files.get(pathname) ?? (pathname.includes('.') ? undefined : files.get('/'));
  if (!file) return new Response('Not found', { status: 404 });
  return new Response(new Uint8Array(await readFile(file)), {
    headers: {
      'Content-Type': getMimeType(file) ?? 'application/octet-stream',
      // The names in assets/ carry a hash of what is inside.
      'Cache-Control': HASHED.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}
