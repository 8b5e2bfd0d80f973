import type { Media } from './services.ts';

export interface ByteRange {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

/**
 * The range that a `Range` header asks of something of `size` bytes: null where it asks for all of it (no
 * header, one that does not follow RFC 9110, or several ranges, which a server may answer in full), and
 * `unsatisfiable` where nothing of it is there.
 */
export function requestedRange(header: string | null, size: number): ByteRange | null | 'unsatisfiable' {
  const match = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '');
  if (!match) return null;
  const [, first = '', last = ''] = match;
  if (first === '') {
    if (last === '') return null;
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end };
}

/** Answers a request for an attempt's sound: 200, 206, 416, or 404 where there is none. */
export function mediaResponse(media: Media | null, rangeHeader: string | null): Response {
  if (!media) return new Response(null, { status: 404 });
  const range = requestedRange(rangeHeader, media.size);
  if (range === 'unsatisfiable') {
    return new Response(null, {
      status: 416,
      headers: { 'Content-Range': `bytes */${media.size}`, 'Accept-Ranges': 'bytes' },
    });
  }
  const { start, end } = range ?? { start: 0, end: media.size - 1 };
  const headers = new Headers({
    'Content-Type': media.type,
    'Content-Length': String(end - start + 1),
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-store',
  });
  if (range) headers.set('Content-Range', `bytes ${start}-${end}/${media.size}`);
  return new Response(media.read(start, end), { status: range ? 206 : 200, headers });
}
