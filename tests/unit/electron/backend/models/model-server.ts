import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface ModelServer {
  readonly url: string;
  /** The `Range` of each request, in order; null where there was none. */
  readonly ranges: (string | null)[];
  /** How the next requests are answered, in order; afterwards `serve`. */
  readonly next: ((request: IncomingMessage, response: ServerResponse) => void)[];
}

/** A server on this machine that gives `content`, all of it or a range, unless it is told to misbehave. */
export async function modelServer(content: Buffer): Promise<ModelServer> {
  const ranges: (string | null)[] = [];
  const next: ModelServer['next'] = [];
  const server = createServer((request, response) => {
    ranges.push(request.headers.range ?? null);
    (next.shift() ?? serve(content))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/model.bin`, ranges, next };
}

/** As servers of models do it. */
export function serve(content: Buffer): ModelServer['next'][number] {
  return (request, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? Number.NaN);
    if (Number.isNaN(from)) {
      response.writeHead(200, { 'content-length': content.length }).end(content);
      return;
    }
    const range = `bytes ${from}-${content.length - 1}/${content.length}`;
    const headers = { 'content-range': range, 'content-length': content.length - from };
    response.writeHead(206, headers).end(content.subarray(from));
  };
}

/** Sends the first `bytes` of what was asked for, then cuts the connection, or falls silent. */
export function breakAfter(
  content: Buffer,
  bytes: number,
  how: 'cut' | 'silence' = 'cut',
): ModelServer['next'][number] {
  return (request, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const headers = { 'content-length': content.length - from };
    const range = { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` };
    response.writeHead(from > 0 ? 206 : 200, from > 0 ? { ...headers, ...range } : headers);
    response.write(content.subarray(from, from + bytes), () => {
      // What was not read by then is lost, and a busy machine reads late.
      if (how === 'cut') setTimeout(() => response.destroy(), 250);
    });
  };
}
