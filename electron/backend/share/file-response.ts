import type { SavedFile } from './saved-files.ts';

/** Answers a request for a file to save: as a download under its name, or 404 where there is none. */
export function fileResponse(file: SavedFile | null): Response {
  if (!file) return new Response('Not found', { status: 404 });
  return new Response(file.body, {
    headers: {
      'Content-Type': file.type,
      // The names are made of plain letters, digits and hyphens alone.
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
